import type { DraftContent, FileHash, PictureState } from '@brandwarden/contract'
import { ActionIcon, Button, FileButton, Loader, Textarea } from '@mantine/core'
import { IconPhotoPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { VerdictBadge } from '../../ui/VerdictBadge.tsx'
import { pictureAddress, uploadPicture } from './drafts.ts'
import { PictureLook } from './PictureLook.tsx'
import classes from './Pictures.module.css'
import type { EditorFinding } from './use-checks.ts'

type Edit = (change: Partial<DraftContent>) => void

export interface PicturesInHand {
  add: (files: File[]) => void
  arriving: number
  problem: unknown
}

const kinds = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

/** Uploads what is dropped, pasted or chosen and puts it behind the pictures that are there. */
export function usePictures(content: DraftContent, edit: Edit): PicturesInHand {
  const [arriving, setArriving] = useState(0)
  const [problem, setProblem] = useState<unknown>(null)
  const add = async (files: File[]) => {
    const pictures = files.filter((file) => file.type.startsWith('image/'))
    if (pictures.length === 0) return
    setArriving((before) => before + pictures.length)
    setProblem(null)
    const arrived = await Promise.allSettled(pictures.map((file) => uploadPicture(file)))
    setArriving((before) => before - pictures.length)
    const stored = arrived.flatMap((one) => (one.status === 'fulfilled' ? [one.value.hash] : []))
    const failed = arrived.find((one) => one.status === 'rejected')
    if (failed) setProblem(failed.reason)
    const fresh = stored.filter((hash) => !content.media.some(({ fileHash }) => fileHash === hash))
    if (fresh.length > 0) {
      edit({ media: [...content.media, ...fresh.map((fileHash: FileHash) => ({ fileHash, alt: '' }))] })
    }
  }
  return { add: (files) => void add(files), arriving, problem }
}

interface PicturesProps {
  content: DraftContent
  edit: Edit
  pictures: PicturesInHand
  findings: EditorFinding[]
  /** How far looking at each has come, in their order. */
  looks: PictureState[]
  canEdit: boolean
}

/** The pictures with the words for those who can't see them, and what the check says of each. */
export function Pictures({ content, edit, pictures, findings, looks, canEdit }: PicturesProps) {
  const { t } = useTranslation('control')
  const { media } = content
  const [isOver, setIsOver] = useState(false)
  const lookOf = (hash: FileHash) => looks.find((look) => look.fileHash === hash)

  return (
    <section
      aria-label={t('pictures.title')}
      className={classes.pictures}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        pictures.add([...event.dataTransfer.files])
      }}
    >
      {media.length > 0 && (
        <ul className={classes.list}>
          {media.map(({ fileHash, alt }, index) => (
            <li key={fileHash} className={classes.picture}>
              <div className={classes.frame}>
                <img src={pictureAddress(fileHash)} alt={alt} loading="lazy" />
                <Boxes size={lookOf(fileHash)?.size} findings={findings.filter((finding) => finding.media === index)} />
                {canEdit && (
                  <ActionIcon
                    className={classes.remove}
                    size="sm"
                    radius="xl"
                    color="dark"
                    aria-label={t('pictures.remove', { number: index + 1 })}
                    onClick={() => edit({ media: media.filter((each) => each.fileHash !== fileHash) })}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                )}
              </div>
              <div className={classes.words}>
                <Textarea
                  label={t('pictures.alt', { number: index + 1 })}
                  placeholder={t('pictures.altHelp')}
                  value={alt}
                  readOnly={!canEdit}
                  minRows={2}
                  autosize
                  onChange={(event) => {
                    const words = event.currentTarget.value
                    edit({ media: media.map((each, at) => (at === index ? { ...each, alt: words } : each)) })
                  }}
                />
                {lookOf(fileHash) && <PictureLook look={lookOf(fileHash)!} canAsk={canEdit} />}
                {findings
                  .filter((finding) => finding.media === index)
                  .map((finding) => (
                    <p key={`${finding.rule} ${finding.message}`} className={classes.finding}>
                      <VerdictBadge verdict={finding.severity} /> {finding.message}
                    </p>
                  ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      <ProblemNote problem={pictures.problem} />
      {canEdit && (
        <div className={classes.add}>
          <FileButton multiple accept={kinds} onChange={(files) => pictures.add(files)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                size="sm"
                leftSection={
                  pictures.arriving > 0 ? <Loader size={16} /> : <IconPhotoPlus size={18} stroke={1.7} aria-hidden />
                }
              >
                {pictures.arriving > 0 ? t('pictures.arriving', { count: pictures.arriving }) : t('pictures.add')}
              </Button>
            )}
          </FileButton>
          <span className={classes.hint}>{t('pictures.hint')}</span>
        </div>
      )}
    </section>
  )
}

/** What findings point at, drawn over the picture as it is cut to its frame. */
function Boxes({ size, findings }: { size: PictureState['size'] | undefined; findings: EditorFinding[] }) {
  const boxed = findings.flatMap(({ box, severity }) => (box ? [{ box, severity }] : []))
  if (!size || boxed.length === 0) return null
  const edge = Math.max(size.width, size.height) / 90
  return (
    <svg
      className={classes.boxes}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {boxed.map(({ box: [x, y, width, height], severity }) => (
        <rect
          key={`${x} ${y} ${severity}`}
          data-severity={severity}
          x={x - edge}
          y={y - edge}
          width={width + 2 * edge}
          height={height + 2 * edge}
          rx={edge}
          strokeWidth={edge}
        />
      ))}
    </svg>
  )
}
