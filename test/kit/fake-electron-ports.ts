// MessagePortMain as Electron's manual describes it: messages wait for start(), are copied, and arrive later; closing is told to the other side only.
import { EventEmitter } from 'node:events';

export class FakePort extends EventEmitter {
  other: FakePort | null = null;
  closed = false;
  #started = false;
  #waiting: unknown[] = [];
  postMessage(message: unknown): void {
    const copy = structuredClone(message);
    setImmediate(() => this.other?.arrive(copy));
  }
  start(): void {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.emit('message', { data, ports: [] });
  }
  close(): void {
    if (this.closed) return;
    this.closed = true;
    setImmediate(() => this.other?.hangUp());
  }
  arrive(data: unknown): void {
    if (this.closed) return;
    if (this.#started) this.emit('message', { data, ports: [] });
    else this.#waiting.push(data);
  }
  hangUp(): void {
    if (this.closed) return;
    this.closed = true;
    this.emit('close');
  }
}

export class FakeChannel {
  port1 = new FakePort();
  port2 = new FakePort();
  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

/** What asks for a port: a frame with an address, in a window or in another frame, that takes what is posted to it. */
export function aFrame(url: string, parent: object | null = null) {
  const given: FakePort[] = [];
  return {
    url,
    parent,
    given,
    postMessage: (_channel: string, _message: unknown, ports: FakePort[]) => given.push(...ports),
  };
}
