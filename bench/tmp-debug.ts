import { Worker } from 'node:worker_threads'
import { hammer } from './hammer.ts'
const worker = new Worker(new URL('./scan-servers.ts', import.meta.url))
worker.on('error', (e) => console.log('error', e))
const servers: any = await new Promise((r) => worker.once('message', r))
console.log('up', servers.ours, servers.bytes)
const ours = await hammer(servers.ours, servers.paths)
console.log('conn')
let t = performance.now()
await ours.ask(100); console.log('ours 100', performance.now() - t)
const bare = await hammer(servers.bare, servers.paths)
t = performance.now(); await bare.ask(100); console.log('bare 100', performance.now() - t)
for (const n of [1000,1000,3000]) { t = performance.now(); await ours.ask(n); const a=performance.now() - t; t = performance.now(); await bare.ask(n); const b=performance.now()-t; console.log(n, 'ours', n/a*1000|0, 'bare', n/b*1000|0, b/a) }
await ours.close(); await bare.close(); worker.postMessage('stop')
worker.once('exit', () => console.log('exit'))
