/**
 * Lets the visit pages open without a network from now on, and be installed on the home screen;
 * browsers allow it on https only.
 */
export function startWorker(): void {
  if (document.querySelector('link[rel="manifest"]') === null) {
    const link = Object.assign(document.createElement('link'), { rel: 'manifest' })
    link.href = '/manifest.webmanifest'
    document.head.append(link)
  }
  if (!('serviceWorker' in navigator) || !globalThis.isSecureContext) return
  navigator.serviceWorker.register('/field-worker.js', { scope: '/staff/' }).catch(() => undefined)
}
