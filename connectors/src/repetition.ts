/**
 * `once`: a second call would do it a second time, so that silence leaves open whether it happened.
 * `repeatable`: reading, editing and deleting, which may be tried again without harm.
 */
export type Repetition = 'repeatable' | 'once'
