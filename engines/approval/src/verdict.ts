export type Verdict<T, Because extends string> = { ok: true; value: T } | { ok: false; because: Because }
