import { createTransport } from 'nodemailer'
import type { LetterRow } from './outbox-store.ts'

export type SmtpConfig = {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the start. */
  url: string
  /** The sender: `Brandwarden <brandwarden@example.com>`. */
  from: string
}

export type Deliver = (letter: LetterRow, text: string) => Promise<void>

/** The mail server refused or could not be reached; the words hold no part of the letter and no password. */
export class DeliveryFailed extends Error {
  /** Trying again can't help: the address is refused for good. */
  readonly isFinal: boolean
  constructor(reason: string, isFinal: boolean) {
    super(reason)
    this.name = 'DeliveryFailed'
    this.isFinal = isFinal
  }
}

/** Hands letters to a mail server; a password leaves this machine only through TLS. */
export function createDelivery({ url, from }: SmtpConfig): Deliver {
  const { hostname, username, password } = new URL(url)
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
  const transport = createTransport(
    {
      url,
      requireTLS: username !== '' && !isHere,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 30_000,
    },
    { disableFileAccess: true, disableUrlAccess: true },
  )
  const domain = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return async (letter, text) => {
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: letter.recipient },
        subject: letter.subject,
        text,
        // The same letter twice, after a crash between sending and noting it, is recognised by its id.
        messageId: `<${letter.id}@${domain}>`,
        headers: { 'Content-Language': letter.language, 'Auto-Submitted': 'auto-generated' },
      })
    } catch (error) {
      throw explain(error, password)
    }
  }
}

/** What a person may read of a failure: the server's own words, without our password should it repeat it. */
function explain(error: unknown, password: string): DeliveryFailed {
  const { code, responseCode, message = '', command } = error as Record<string, unknown>
  const status = typeof responseCode === 'number' ? responseCode : undefined
  let words = `${status ?? code ?? 'error'}: ${String(message)}`.replace(/[\r\n\t]+/g, ' ').slice(0, 300)
  for (const secret of [password, decode(password)]) if (secret) words = words.replaceAll(secret, '…')
  const isRecipient = command === 'RCPT TO' && status !== undefined && status >= 550 && status <= 559
  return new DeliveryFailed(words, isRecipient)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
