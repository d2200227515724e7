import { type ClipboardEvent, type DragEvent, type MouseEvent, useImperativeHandle, useRef } from 'react'
import type { ShownFinding } from '../../ui/finding.ts'
import { HighlightedText } from '../../ui/HighlightedText.tsx'
import classes from './CheckedText.module.css'

export interface CheckedTextHandle {
  /** Puts the caret on these words and brings them into view. */
  select: (span: readonly [number, number]) => void
}

interface CheckedTextProps {
  value: string
  onChange: (value: string) => void
  onFiles: (files: File[]) => void
  findings: readonly ShownFinding[]
  active: number | null
  onActive: (finding: number | null) => void
  label: string
  placeholder?: string
  describedBy: string
  readOnly?: boolean
  lang?: string | undefined
  ref?: React.Ref<CheckedTextHandle>
}

/** A plain text field with the findings drawn under its words: a copy of the text lies behind it and carries the marks. */
export function CheckedText(props: CheckedTextProps) {
  const { value, onChange, onFiles, findings, active, onActive, label, placeholder, describedBy, readOnly, lang, ref } =
    props
  const field = useRef<HTMLTextAreaElement>(null)

  useImperativeHandle(ref, () => ({
    select([from, to]) {
      field.current?.focus()
      field.current?.setSelectionRange(from, to)
    },
  }))

  const atCaret = () => {
    const caret = field.current?.selectionStart ?? -1
    const here = findings.findIndex(({ span }) => span && span[0] <= caret && caret <= span[1])
    onActive(here === -1 ? null : here)
  }
  // The marks lie behind the field, so the pointer has to look through it.
  const underPointer = (event: MouseEvent) => {
    const mark = document
      .elementsFromPoint(event.clientX, event.clientY)
      .find(
        (element): element is HTMLElement => element instanceof HTMLElement && element.dataset.findings !== undefined,
      )
    field.current?.setAttribute(
      'title',
      mark?.dataset.findings
        ?.split(' ')
        .map((index) => findings[Number(index)]?.message)
        .join('\n') ?? '',
    )
  }
  const takeFiles = (event: ClipboardEvent | DragEvent, files: FileList | undefined) => {
    if (!files?.length) return
    event.preventDefault()
    onFiles([...files])
  }

  return (
    <div className={classes.paper}>
      <div className={classes.behind} aria-hidden="true">
        <HighlightedText text={value} findings={findings} active={active} />
        {'\u200b'}
      </div>
      <textarea
        ref={field}
        className={classes.field}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onSelect={atCaret}
        onMouseMove={underPointer}
        onPaste={(event) => takeFiles(event, event.clipboardData.files)}
        onDrop={(event) => takeFiles(event, event.dataTransfer.files)}
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={placeholder}
        readOnly={readOnly}
        lang={lang}
        spellCheck
      />
    </div>
  )
}
