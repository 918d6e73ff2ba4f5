export { type Act, actById, changesOf, continueAct, lastActOf, newestActOf, type RevertOutcome, revertAct, startAct, writeAsTheApp } from './acts.ts';
export { isAwayOn, returnDayOf, workDayBefore, workDayFrom } from './rules-absence.ts';
export { defaultSalesperson } from './rules-defaults.ts';
export { addSalesperson, type Founding, foundTeam, getMe, salespersonName, setByAct, whoIsAtTheDesk } from './service.ts';
export { findSetting, listLimits, listQuietHours, listSalespeople, listSellers, saveSetting, teamSettings } from './store.ts';
