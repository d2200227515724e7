import type { ReaderLanguage } from '../terminal/reader.ts'

type Words = {
  mistake(path: string, what: string): string
  missing(field: string): string
  labels(known: string): string
  runtime: string
}

/** What is said of a model file that cannot be used. */
export const modelWords: Readonly<Record<ReaderLanguage, Words>> = {
  en: {
    mistake: (path, what) => `The model file ${path} can’t be used: ${what}`,
    missing: (field) => `“${field}” is missing or is not what it should be.`,
    labels: (known) => `“labels” must be a list of ${known}, one for each value that the model gives.`,
    runtime:
      'it asks for onnxruntime-node, which is not installed (ONNXRUNTIME_NODE_INSTALL=skip npm install onnxruntime-node).',
  },
  fr: {
    mistake: (path, what) => `Le fichier de modèle ${path} est inutilisable : ${what}`,
    missing: (field) => `« ${field} » manque ou n’est pas ce qu’il devrait être.`,
    labels: (known) => `« labels » doit énumérer, parmi ${known}, un nom pour chaque valeur que donne le modèle.`,
    runtime:
      'il demande onnxruntime-node, qui n’est pas installé (ONNXRUNTIME_NODE_INSTALL=skip npm install onnxruntime-node).',
  },
  it: {
    mistake: (path, what) => `Il file di modello ${path} non è utilizzabile: ${what}`,
    missing: (field) => `«${field}» manca o non è quel che dovrebbe essere.`,
    labels: (known) => `«labels» deve elencare, tra ${known}, un nome per ogni valore che il modello dà.`,
    runtime:
      'chiede onnxruntime-node, che non è installato (ONNXRUNTIME_NODE_INSTALL=skip npm install onnxruntime-node).',
  },
}
