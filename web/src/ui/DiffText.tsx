import { diffWordsWithSpace } from 'diff'
import classes from './DiffText.module.css'

/** What changed between two texts, word by word; added and removed are told apart without colour too. */
export function DiffText({ before, after }: { before: string; after: string }) {
  if (before === after) return <p className={classes.text}>{after}</p>
  let at = 0
  return (
    <p className={classes.text}>
      {diffWordsWithSpace(before, after).map((part) => {
        const key = `${at}`
        at += part.value.length
        if (part.added) {
          return (
            <ins key={`+${key}`} className={classes.added}>
              {part.value}
            </ins>
          )
        }
        if (part.removed) {
          return (
            <del key={`-${key}`} className={classes.removed}>
              {part.value}
            </del>
          )
        }
        return <span key={`=${key}`}>{part.value}</span>
      })}
    </p>
  )
}
