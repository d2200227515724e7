import { hash, verify } from '@node-rs/argon2'

/** OWASP's password storage cheat sheet (2024): argon2id with 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The same characters typed on another keyboard are the same password. */
const canonical = (password: string) => password.normalize('NFKC')

export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), cost)
}

export async function isPassword(stored: string, password: string): Promise<boolean> {
  try {
    return await verify(stored, canonical(password))
  } catch {
    return false
  }
}
