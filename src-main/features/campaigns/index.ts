// Front door of campaigns: letters that go to several people together, and what came of them.
export { campaignsRoutes } from './routes.ts';
export { beginCampaign, type CampaignPatch, changeCampaign, findOuts, type NewCampaign, type NewMember, type Swap, swapMember } from './service-begin.ts';
export { resultsOf } from './service-results.ts';
export { cancelSend } from './service-runs.ts';
export { type SendOutcome, sendCampaign } from './service-send.ts';
export { lastActWithBatches, undoWithBatches } from './service-take-back.ts';
export { findCampaignRow, listCampaignRows, listCopies } from './service-view.ts';
