import { Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBrands } from '../../govern/brands.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { draftQuery } from './drafts.ts'
import { Editor } from './Editor.tsx'

/** `/control/drafts/new` is a draft that the server does not know yet: it is created with the first words. */
export function DraftPage() {
  const { draftId } = useParams({ strict: false }) as { draftId: string }
  // The address changes once the first words are saved; the editor under the writer's hands must not.
  const [started, setStarted] = useState({ count: 0, id: null as string | null, hasArrived: false })
  if (started.id === draftId && !started.hasArrived) setStarted({ ...started, hasArrived: true })
  if (draftId === 'new' && started.hasArrived) setStarted({ count: started.count + 1, id: null, hasArrived: false })

  return draftId === 'new' || draftId === started.id ? (
    <NewDraft
      key={started.count}
      id={started.id}
      onCreated={(id) => setStarted((before) => ({ ...before, id, hasArrived: false }))}
    />
  ) : (
    <OpenDraft key={draftId} id={draftId} />
  )
}

function NewDraft({ id, onCreated }: { id: string | null; onCreated: (id: string) => void }) {
  const { t } = useTranslation('control')
  const brands = useBrands()
  const [brandId, setBrandId] = useState<string>(brands[0]!.id)
  const navigate = useNavigate()
  const tell = useRef(onCreated)
  const created = useCallback(
    (view: { id: string }) => {
      tell.current(view.id)
      void navigate({ to: '/control/drafts/$draftId', params: { draftId: view.id }, replace: true })
    },
    [navigate],
  )
  return (
    <Stack>
      {brands.length > 1 && !id && (
        <Select
          label={t('draft.brand')}
          data={brands.map(({ id: value, name: label }) => ({ value, label }))}
          value={brandId}
          onChange={(value) => value && setBrandId(value)}
          allowDeselect={false}
          maw={280}
        />
      )}
      <Editor key={brandId} opened={null} brandId={brandId} onCreated={created} />
    </Stack>
  )
}

function OpenDraft({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(draftQuery(id))
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={3} height={120} />
  return <Editor opened={data} brandId={data.brandId} onCreated={() => {}} />
}
