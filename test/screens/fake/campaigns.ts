// Batches in the stand-in core: there are none. The screen of batches is tried on the real core.
import { implement } from '@orpc/server';
import { contract } from '../../../src-main/contract/index.ts';

const os = implement(contract).campaigns;

export const campaignsPart = () => ({
  begin: os.begin.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  list: os.list.handler(() => []),
  get: os.get.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  members: os.members.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  check: os.check.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  copy: os.copy.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  rename: os.rename.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  saveCopy: os.saveCopy.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  fillIn: os.fillIn.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  useFallback: os.useFallback.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  leaveOut: os.leaveOut.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  takeIn: os.takeIn.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  markRead: os.markRead.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  send: os.send.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  cancelSend: os.cancelSend.handler(() => ({ cancelled: false })),
  takeBack: os.takeBack.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  pause: os.pause.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  resume: os.resume.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  stop: os.stop.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  remove: os.remove.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  results: os.results.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
});
