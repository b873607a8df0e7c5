import { Worker } from 'node:worker_threads'
import { hammer } from './hammer.ts'
const worker = new Worker(new URL('./scan-servers.ts', import.meta.url))
worker.on('error', (e) => console.log('error', e))
const servers: any = await new Promise((r) => worker.once('message', r))
const ours = await hammer(servers.ours, servers.paths)
let t = performance.now()
await ours.ask(1000); 
t = performance.now(); const n=40000; await ours.ask(n); console.log('ours/s', n/(performance.now() - t)*1000|0)
ours.close(); worker.postMessage('stop')
worker.once('exit', () => console.log('exit'))
