/** A passkey is bound to a name: a browser makes none for a bare address such as 127.0.0.1, nor without HTTPS. */
export const canUsePasskeys =
  'PublicKeyCredential' in window && window.isSecureContext && !/^[\d.]+$|:/.test(window.location.hostname)
