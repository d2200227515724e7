/** The only place that asks for the time; everything else is given `now`. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
