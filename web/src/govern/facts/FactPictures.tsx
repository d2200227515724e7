import { Button, FileButton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pictureAddress, uploadPicture } from '../../control/drafts/drafts.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import classes from './Facts.module.css'
import { factPicturesQuery, setFactPicture } from './facts.ts'

/** The pictures behind the names in embargoes and licences: only what was shown here can be recognised. */
export function FactPictures({ brandId, mayEdit }: { brandId: string; mayEdit: boolean }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const { data: pictures = [] } = useQuery(factPicturesQuery(brandId))
  const [problem, setProblem] = useState<unknown>(null)
  if (pictures.length === 0) return null

  const show = async (name: string, file: File | null) => {
    if (!file) return
    setProblem(null)
    try {
      const { hash } = await uploadPicture(file)
      await setFactPicture({ brandId, name, fileHash: hash })
      await queries.invalidateQueries({ queryKey: factPicturesQuery(brandId).queryKey })
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <section className={classes.section}>
      <h2>{t('facts.pictures')}</h2>
      <p className={classes.says}>{t('facts.picturesSay')}</p>
      <ProblemNote problem={problem} />
      <ul className={classes.cards}>
        {pictures.map(({ name, file }) => (
          <li key={name} className={classes.reference}>
            {file ? <img src={pictureAddress(file.hash)} alt="" /> : <span className={classes.unseen} />}
            <span className={classes.referenceWords}>
              <b>{name}</b>
              <span className={classes.detail}>{t(file ? 'facts.known' : 'facts.missing')}</span>
            </span>
            {mayEdit && (
              <FileButton accept="image/*" onChange={(chosen) => void show(name, chosen)}>
                {(props) => (
                  <Button {...props} size="xs" variant="default">
                    {t(file ? 'facts.changePicture' : 'facts.showPicture')}
                  </Button>
                )}
              </FileButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
