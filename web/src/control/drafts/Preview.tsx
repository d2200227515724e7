import type { PictureUse } from '@brandwarden/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { at } from '../../ui/handle.ts'
import { NetworkSign } from '../../ui/NetworkSign.tsx'
import { initials } from '../../ui/PersonBadge.tsx'
import { pictureAddress } from './drafts.ts'
import classes from './Preview.module.css'
import type { Checks } from './use-checks.ts'

/** How a reader of each network would meet it: handle, words with their links, pictures in that network's grid. */
export function Preview({ checks, media }: { checks: Checks; media: PictureUse[] }) {
  const { t } = useTranslation('control')
  const [shown, setShown] = useState<string | null>(null)
  const { accounts } = checks
  const current = accounts.find(({ account }) => account.id === shown) ?? accounts[0]
  if (!current || (!current.text.trim() && media.length === 0)) return null
  const { account, text } = current
  return (
    <section className={classes.preview} aria-labelledby="preview-title">
      <header className={classes.head}>
        <h2 id="preview-title">{t('preview.title')}</h2>
        <div className={classes.networks}>
          {accounts.map(({ account: { id, network, handle } }) => (
            <button
              key={id}
              type="button"
              className={classes.network}
              aria-pressed={id === account.id}
              aria-label={t('preview.as', { handle: at(handle), network: t(`network.${network}`, { ns: 'ui' }) })}
              onClick={() => setShown(id)}
            >
              <NetworkSign network={network} size={16} />
            </button>
          ))}
        </div>
      </header>
      <article className={classes.post} data-network={account.network}>
        <span className={classes.face} aria-hidden="true">
          {initials(account.handle.replace(/^@/, ''))}
        </span>
        <div className={classes.body}>
          <p className={classes.by}>
            <b>{at(account.handle)}</b> <span>{t('preview.now')}</span>
          </p>
          <p className={classes.words}>
            {piecesOf(text).map(({ from, words, isLink }) =>
              isLink ? (
                <span key={from} className={classes.link}>
                  {words}
                </span>
              ) : (
                words
              ),
            )}
          </p>
          {media.length > 0 && (
            <div className={classes.pictures} data-count={Math.min(media.length, 4)}>
              {media.slice(0, 4).map(({ fileHash, alt }) => (
                <img key={fileHash} src={pictureAddress(fileHash)} alt={alt} />
              ))}
            </div>
          )}
        </div>
      </article>
    </section>
  )
}

const linked = /https?:\/\/\S+|(?<![\p{L}\p{N}])[#@][\p{L}\p{N}_.-]+/gu

/** Words that the networks show as links: addresses, hashtags, mentions. */
function piecesOf(text: string): { from: number; words: string; isLink: boolean }[] {
  const pieces: { from: number; words: string; isLink: boolean }[] = []
  let from = 0
  for (const match of text.matchAll(linked)) {
    if (match.index > from) pieces.push({ from, words: text.slice(from, match.index), isLink: false })
    pieces.push({ from: match.index, words: match[0], isLink: true })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ from, words: text.slice(from), isLink: false })
  return pieces
}
