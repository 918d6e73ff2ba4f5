// Hands the page one port to the core. There is nothing else here: no methods, no names, no event object.
import { ipcRenderer } from 'electron';

const channel = 'comeback-port';

ipcRenderer.on(channel, (event) => {
  window.postMessage(channel, window.location.origin, [...event.ports]);
});
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send(channel));
