/** The warden's mark: a shield that is also a page with its last word still to be cleared. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <path
        d="M16 3 27.5 6.6v8.8c0 6.6-4.5 11.2-11.5 13.8C9 26.6 4.5 22 4.5 15.4V6.6Z"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinejoin="round"
      />
      <path d="M10.5 12h11M10.5 16.5h7" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
      <circle cx="20.3" cy="20.8" r="2" fill="#e6b856" />
    </svg>
  )
}

export function Wordmark() {
  return (
    <>
      <Mark />
      <span>Brandwarden</span>
    </>
  )
}
