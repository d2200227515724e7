import type { DraftContent, DraftView } from '@brandwarden/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../api.ts'
import { createDraft, draftQuery, readDraft, saveDraft } from './drafts.ts'
import { forget, keepAside, keptAside } from './kept-aside.ts'

const saveAfterMs = 700
const tryAgainAfterMs = 4_000

export type SaveState = 'saved' | 'typing' | 'saving' | 'offline' | 'refused' | 'conflict'

export interface DraftInHand {
  content: DraftContent
  /** The newest view that the server has given; null before the first save. */
  view: DraftView | null
  state: SaveState
  savedAt: Date | null
  problem: unknown
  edit: (change: Partial<DraftContent>) => void
  /** Saves what is not saved yet and gives what the server holds then. */
  settle: () => Promise<DraftView>
  /** Takes a view that a deed has answered with. */
  take: (view: DraftView) => void
  /** The same, when the deed has changed the content too. */
  takeAnew: (view: DraftView) => void
  /** Someone else's newer version against which mine stands. */
  theirs: DraftView | null
  keepMine: () => void
  takeTheirs: () => void
}

interface UseDraftOptions {
  opened: DraftView | null
  brandId: string
  onCreated: (view: DraftView) => void
}

/**
 * A draft under one's hands: every edit is kept on this device at once and on the server a moment later;
 * nothing typed is lost when the connection is, and nobody's newer version is overwritten unseen.
 */
export function useDraft({ opened, brandId, onCreated }: UseDraftOptions): DraftInHand {
  const queries = useQueryClient()
  const [view, setView] = useState(opened)
  const [content, setContent] = useState<DraftContent>(() => firstContent(opened))
  const [state, setState] = useState<SaveState>(() => firstState(opened))
  const [savedAt, setSavedAt] = useState<Date | null>(opened ? new Date(opened.updatedAt) : null)
  const [problem, setProblem] = useState<unknown>(null)
  const [theirs, setTheirs] = useState<DraftView | null>(() => (firstState(opened) === 'conflict' ? opened : null))

  // What an answer that arrives later must compare with: the words as they are by then, not as they were.
  const now = useRef({ content, view, state, saving: null as Promise<DraftView> | null })
  now.current.content = content
  now.current.view = view
  now.current.state = state

  const take = useCallback(
    (newer: DraftView) => {
      now.current.view = newer
      setView(newer)
      queries.setQueryData(draftQuery(newer.id).queryKey, newer)
      void queries.invalidateQueries({ queryKey: ['drafts', 'list'] })
    },
    [queries],
  )

  const save = useCallback(async (): Promise<DraftView> => {
    if (now.current.saving) await now.current.saving.catch(() => {})
    const sent = now.current.content
    const base = now.current.view
    setState('saving')
    const saving = base
      ? saveDraft({ ...sent, draftId: base.id, version: base.version })
      : createDraft({ ...sent, brandId: brandId as DraftView['brandId'] })
    now.current.saving = saving
    try {
      const saved = await saving
      take(saved)
      setSavedAt(new Date())
      setProblem(null)
      if (now.current.content === sent) {
        forget(saved.id)
        setState('saved')
      } else {
        keepAside(saved.id, saved.version, now.current.content)
        setState('typing')
      }
      if (!base) onCreated(saved)
      return saved
    } catch (error) {
      setProblem(error)
      setState(await afterFailure(error, base, setTheirs))
      throw error
    } finally {
      now.current.saving = null
    }
  }, [brandId, onCreated, take])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each key pressed starts the pause anew
  useEffect(() => {
    if (state !== 'typing' && state !== 'offline') return
    const timer = setTimeout(() => void save().catch(() => {}), state === 'offline' ? tryAgainAfterMs : saveAfterMs)
    return () => clearTimeout(timer)
  }, [state, content, save])

  // A newer version from elsewhere is simply taken while nothing of one's own waits to be saved.
  useEffect(() => {
    if (!opened || now.current.state !== 'saved' || now.current.saving) return
    if (now.current.view && opened.version <= now.current.view.version && opened.status === now.current.view.status)
      return
    setView(opened)
    setContent(contentOf(opened))
  }, [opened])

  useWarningBeforeLeaving(state !== 'saved')

  const edit = (change: Partial<DraftContent>) => {
    const next = { ...now.current.content, ...change }
    now.current.content = next
    setContent(next)
    if (now.current.view) keepAside(now.current.view.id, now.current.view.version, next)
    setState((before) => (before === 'conflict' ? before : 'typing'))
  }

  return {
    content,
    view,
    state,
    savedAt,
    problem,
    edit,
    take,
    takeAnew(newer) {
      take(newer)
      setContent(contentOf(newer))
      setState('saved')
    },
    theirs,
    settle: async () => {
      const current = now.current.view
      return now.current.state === 'saved' && current && !now.current.saving ? current : save()
    },
    keepMine: () => {
      if (!theirs) return
      take(theirs)
      setTheirs(null)
      setState('typing')
    },
    takeTheirs: () => {
      if (!theirs) return
      forget(theirs.id)
      take(theirs)
      setContent(contentOf(theirs))
      setTheirs(null)
      setProblem(null)
      setState('saved')
    },
  }
}

async function afterFailure(
  error: unknown,
  base: DraftView | null,
  showTheirs: (view: DraftView) => void,
): Promise<SaveState> {
  if (!(error instanceof ApiProblem)) return 'refused'
  if (error.status === 0 || error.status >= 500 || error.status === 429) return 'offline'
  if (error.code !== 'changed_meanwhile' || !base) return 'refused'
  showTheirs(await readDraft({ draftId: base.id }))
  return 'conflict'
}

function firstContent(opened: DraftView | null): DraftContent {
  if (!opened) return emptyContent
  return keptAside(opened.id)?.content ?? contentOf(opened)
}

/** Words kept on this device go on from where they were, unless someone has saved a newer version since. */
function firstState(opened: DraftView | null): SaveState {
  const kept = opened && keptAside(opened.id)
  if (!kept) return 'saved'
  return kept.version === opened.version ? 'typing' : 'conflict'
}

export const emptyContent: DraftContent = {
  text: '',
  language: null,
  author: 'brand',
  media: [],
  variants: [],
  approvedPosition: null,
  publishAt: null,
}

export function contentOf(view: DraftView): DraftContent {
  const { text, language, author, media, approvedPosition, publishAt } = view
  const variants = view.variants.map(({ accountId, text: own }) => ({ accountId, text: own }))
  return { text, language, author, media, variants, approvedPosition, publishAt }
}

function useWarningBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])
}
