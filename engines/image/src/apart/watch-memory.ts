import { parentPort, workerData } from 'node:worker_threads'

/**
 * Ends its own process once that holds more memory than it may. A thread of its own, because what a decoder takes
 * lies outside of every heap that Node limits, and because the main thread may be busy for seconds.
 */
const { maxBytes, signal, everyMs } = workerData as { maxBytes: number; signal: NodeJS.Signals; everyMs: number }
const look = () => {
  if (process.memoryUsage.rss() > maxBytes) process.kill(process.pid, signal)
}
look()
setInterval(look, everyMs)
parentPort?.postMessage('watching')
