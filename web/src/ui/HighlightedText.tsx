import { type ShownFinding, segmentsOf } from './finding.ts'
import classes from './HighlightedText.module.css'

interface HighlightedTextProps {
  text: string
  findings: readonly ShownFinding[]
  /** The finding that is being looked at, by its place in the list. */
  active?: number | null
}

/** A text with its findings under the words: wavy where it blocks, dashed for a review, dotted for a note. */
export function HighlightedText({ text, findings, active = null }: HighlightedTextProps) {
  return (
    <span className={classes.text}>
      {segmentsOf(text.length, findings).map((segment) => {
        const words = text.slice(segment.from, segment.to)
        if (!segment.severity) return <span key={segment.from}>{words}</span>
        return (
          <mark
            key={segment.from}
            className={classes.mark}
            data-severity={segment.severity}
            data-active={(active !== null && segment.findings.includes(active)) || undefined}
            data-findings={segment.findings.join(' ')}
          >
            {words}
          </mark>
        )
      })}
    </span>
  )
}
