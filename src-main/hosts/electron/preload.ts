// Tells the page that a port will come, and hands it over when the page asks. There is nothing else here: no methods, no event object.
import { contextBridge, ipcRenderer } from 'electron';

const channel = 'comeback-port';

contextBridge.exposeInMainWorld('comebackWire', 'port');
ipcRenderer.on(channel, (event) => {
  window.postMessage(channel, window.location.origin, [...event.ports]);
});
// Only when the page listens: a port that came before its scripts were there would be lost.
window.addEventListener('message', (event) => {
  if (event.data === `${channel}?`) ipcRenderer.send(channel);
});
