/** A model's answer from 0 to 1 on a scale where `even` has become one half: the bar at which a person is asked to look. */
export function fromEven(answer: number, even: number): number {
  return answer < even ? (0.5 * answer) / even : Math.min(1, 0.5 + (0.5 * (answer - even)) / (1 - even))
}
