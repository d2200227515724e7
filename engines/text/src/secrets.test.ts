import { expect, test } from 'vitest'
import { findSecrets } from './secrets.ts'

const told = (text: string) => findSecrets(text).map((each) => `${each.rule}: ${text.slice(...each.span)}`)

/** Written in two halves, so that the scanners of code hosts do not take the tests for leaks. */
const join = (...parts: string[]) => parts.join('')

test.each([
  ['aws-access-key', join('AKIA', 'Q3EGRIFVJB5NDX2K')],
  ['github-token', join('ghp_', 'XIxB7KMNdAr3zqWtQqhE94qglHqOzn1D1stg')],
  ['github-token', join('github_pat_', '11AAAAAAA0abcdefghijkl_mnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQ')],
  ['gitlab-token', join('glpat-', 'zYx1wVu2Ts3rQp4oNm5l')],
  ['slack-token', join('xoxb-', '893582989554-899326518131-JRHeVv1o9Cf99fwDpuortR2D')],
  ['stripe-key', join('sk_live_', 'dhhfUUyfrAace5dBAZ10JrAD')],
  ['google-api-key', join('AIza', 'SyB4sU8lU15bR_87qNb7eUVQN72_vv8mpbU')],
  ['sendgrid-key', join('SG.', 'slEPQhoGSdSjiy1sXXl94Q.xzKsq_jte-ajHFJgBltwdaZCf99H2fjBQ41eNHLt79g')],
  ['telegram-bot-token', join('4839574813:', 'AAFD39kkdpWt3ywyRZergyOLMaJhac61qc')],
  ['npm-token', join('npm_', 'aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5')],
  [
    'json-web-token',
    join(
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.',
      'eyJsb2dnZWRJbkFzIjoiYWRtaW4ifQ.',
      'gzSraSYS8EXBxLN_oWnFSRgCzcmEmMjLiuyu5CSpyHI',
    ),
  ],
  ['azure-client-secret', join('Fq8', '8Q~', 'wYk3LmPzR7tVbNc2XsHd5JgA9eUoWi4yT')],
  ['openai-key', join('sk-proj-', 'Zb8Kq2Lm9Xc4Vn7Rt1Wp6Ys3Hd5Jf0GaUeIoTkMbNv')],
  ['openrouter-key', join('sk-or-v1-', '4f9a1c7e2b8d5f3a6c0e9b7d4f2a8c1e5b3d7f9a0c6e4b2d8f1a5c3e7b9d0f2a')],
  ['perplexity-key', join('pplx-', 'Zb8Kq2Lm9Xc4Vn7Rt1Wp6Ys3Hd5Jf0GaUeIoTkMbNvCxQz12')],
  ['nvidia-key', join('nvapi-', 'Zb8Kq2Lm9Xc4Vn7Rt1Wp6Ys3Hd5Jf0GaUeIoTkMbNvCxQz12RwEy_u-PoLiKjHgFd')],
  ['hubspot-token', join('pat-eu1-', '3f9a1c7e-2b8d-4f3a-9c0e-7d4f2a8c1e5b')],
  ['resend-key', join('re_', 'Zb8Kq2Lm_9Xc4Vn7Rt1Wp6Ys3Hd5Jf0Ga')],
  ['razorpay-key', join('rzp_live_', 'Zb8Kq2Lm9Xc4Vn')],
  ['linkedin-secret', join('WPL_AP1.', 'Zb8Kq2Lm9Xc4Vn7R.t1Wp6Q==')],
  ['mailersend-key', join('mlsn.', '4f9a1c7e2b8d5f3a6c0e9b7d4f2a8c1e5b3d7f9a0c6e4b2d8f1a5c3e7b9d0f2a')],
  ['password-hash', '$apr1$kq2Lm9Xc$4Vn7Rt1Wp6Ys3Hd5Jf0Ga/'],
  ['otp-seed', 'otpauth://totp/TikTok:nordlichtaudio?secret=K5QVE3DPO5XGKZLS&issuer=TikTok'],
  ['slack-webhook', join('https://hooks.slack.com/services/', 'TY40v9sZ9/BxIqhIXIi/NGUyXK6nK7HMAqd0ASzXluoV')],
])('%s is known by its form: %s', (rule, secret) => {
  expect(told(`here you go: ${secret} thanks`)).toEqual([`${rule}: ${secret}`])
})

test.each([
  ['private-key', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\n-----END OPENSSH PRIVATE KEY-----'],
  ['private-key', '-----BEGIN PRIVATE KEY-----\nMIIEvQ'],
  ['bearer-token', 'curl -H "Authorization: Bearer nlx_live_7Qm2vT9xLr4KpZ81sWcY6bHd" https://api.nordlicht-audio.com'],
  ['connection-string', 'postgres://app:s2Tf2kLMy@db.nordlicht-audio.com:5432/shop'],
  ['connection-string', 'https://nordlicht:hunter2hunter@staging.nordlicht.shop'],
  ['labelled-secret', 'STRIPE_SECRET = "9fK2mQ7xT4vB8nZ1pL6w"'],
  ['labelled-secret', 'api key: 4b18315e-6b7d-4337-b449-5d38f5a189ec'],
  ['labelled-secret', 'the token is 7Qm2vT9xLr4KpZ81sWcY'],
  ['password-setting', 'DB_PASSWORD=Vinterlys2026'],
  ['command-login', 'curl -u admin:Vinterlys2026 https://example.com'],
  ['basic-login', 'send Basic YWRtaW46RWlza3JlbTk5 along'],
  ['service-secret', 'mailjet 9f3a7c1e5b8d2f4a6c0e9b7d5f3a1c8e'],
  ['labelled-secret', 'notifyhubSECRETKEY-abc123def456ghi789jkl0'],
  ['labelled-secret', 'cle_api="Zb8Kq2Lm9Xc4Vn7R"'],
  ['connection-string', 'Server=db1;Database=shop;User Id=sa;Pwd=Eiskrem99;'],
  ['payment-card', 'card 5555 5555 5555 4444, 08/29, 311'],
])('%s is known by what stands around it: %s', (rule, text) => {
  expect(told(text).map((each) => each.split(':')[0])).toContain(rule)
})

test.each([
  ['the scheduler login is social@nordlicht-audio.com, password Vinterlys!2026. For the boost', 'Vinterlys!2026'],
  ['Password: Vinterlys2026', 'Vinterlys2026'],
  ['the password for the shop wifi is “Vinterlys”', 'Vinterlys'],
  ['our wifi password is still hunter2!', 'hunter2'],
  ['Le mot de passe du wifi est Polaris2026 !', 'Polaris2026'],
  ['mdp : soleil', 'soleil'],
  ['mot de passe « Fjord#99 »', 'Fjord#99'],
  ['le wifi c’est nordlicht2026', 'nordlicht2026'],
  ['la password è Fjord#99', 'Fjord#99'],
  ['la password del wifi: Vinterlys99', 'Vinterlys99'],
  ['credenziali: admin / Nord2026x', 'Nord2026x'],
  ['identifiants : marketing / Nord2026x', 'Nord2026x'],
  ['the alarm code is 4821#', '4821#'],
  ['le code PIN est 4821', '4821'],
  ['il PIN è 48 21 09', '48 21 09'],
  ['code du portail : 4821B', '4821B'],
  ['Das Passwort ist Sommer2026', 'Sommer2026'],
])('a password said in words is found: %s', (text, secret) => {
  expect(findSecrets(text).map((each) => text.slice(...each.span))).toEqual([secret])
})

test.each([
  'We will never ask for your password, your card number or a six-digit code, not by DM, not by phone.',
  'le Wi-Fi invité s’appelle NORDLICHT-ECOUTE et il n’y a aucun mot de passe à demander. Entrez, branchez-vous',
  'il PIN lo scegliete voi genitori, dall’app',
  'NINA15 gets you 15% off, link in bio! Use code LOUISE15 before 2027.',
  'Your password must be at least 12 characters long.',
  'The most common password is 123456. Never use password123.',
  'Forgot your password? Call 0808 157 0163.',
  'Le mot de passe est obligatoire. Votre mot de passe est oublié ?',
  'La password è sbagliata? Cambiala subito.',
  'Wifi gratis e senza password: WiFe (Ferrara), Iperbole (Bologna)',
  'Wi-Fi 6 is here: 802.11ax, 5GHz',
  'SHA-256 of the image:\n8f3c1d0a97b4e2665cf0a1d37be94821d5590c7ea3f61b28e04d9c72f8a6b513',
  'commit 9d486a3f1c2b4e5d6a7b8c9d0e1f2a3b4c5d6e7f fixes it',
  'per esempio 7310 2648 5912 0374. Con quello attivate la garanzia',
  `API_KEY=your_api_key_here and token=<TOKEN> and secret: $${'{SECRET}'}`,
  'const password = process.env.PASSWORD',
  'key: the key to good sound is the room',
  'postgresql://user:hunter2@[2001:db8::1]/shop is from the manual',
  'Instagram: Instagram.com/velmora2333velmora Discord: discord.gg/9f3a7c1e5b8d2f',
  'box 1234567890123456789012, order 9f3a7c1e5b8d2f4a6c0e',
  'a token of our appreciation, the secret is patience',
  'https://t.co/Ab12Cd34Ef https://youtu.be/dQw4w9WgXcQ?si=AbCdEf1234567890',
  'https://nordlicht-audio.com/en/key-ring-belt-clip-p-982092.html',
  'AKIAIOSFODNN7EXAMPLE is the one of the manual',
  'pin our post of 2026, pin it, code and design 2026',
  '',
])('and there is none in: %s', (text) => {
  expect(told(text)).toEqual([])
})

test('of two readings of one place the span covers both', () => {
  const text = 'STRIPE_SECRET_KEY=sk_live_' + 'dhhfUUyfrAace5dBAZ10JrAD'
  const [only, ...more] = findSecrets(text)
  expect(more).toEqual([])
  expect(text.slice(...only!.span)).toBe(text.slice(text.indexOf('=') + 1))
})
