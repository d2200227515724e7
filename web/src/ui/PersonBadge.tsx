import { Avatar, Tooltip } from '@mantine/core'
import classes from './PersonBadge.module.css'

interface PersonBadgeProps {
  name: string
  /** Their role or company, shown under the name. */
  detail?: string | undefined
  /** Only the initials, with the name for the pointer and for screen readers. */
  compact?: boolean
}

export function PersonBadge({ name, detail, compact = false }: PersonBadgeProps) {
  const face = (
    <Avatar size={compact ? 26 : 34} radius="xl" color="fjord" name={name} alt={compact ? name : ''}>
      {initials(name)}
    </Avatar>
  )
  if (compact) return <Tooltip label={detail ? `${name}, ${detail}` : name}>{face}</Tooltip>
  return (
    <span className={classes.badge}>
      <span aria-hidden="true">{face}</span>
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        {detail && <span className={classes.detail}>{detail}</span>}
      </span>
    </span>
  )
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('')
}
