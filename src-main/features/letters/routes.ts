import { implement } from '@orpc/server';
import { letters } from '#contract/letters';
import type { Context } from '../../ports/context.ts';
import { adoptLetters } from './service-adopt.ts';
import { draftLetter, fillIn, listFields, previewLetter } from './service-draft.ts';
import { handOverLetter } from './service-hand-over.ts';
import { listNews, removeNews, saveNews, untoldNews } from './service-news.ts';
import { cancelLetter, decideLetter, listOutbox } from './service-outbox.ts';
import { listReaders, readiness } from './service-readers.ts';
import { renderForChannel, renderVariant } from './service-render.ts';
import { sendLetter } from './service-send.ts';
import { archiveTemplate, copyTemplate } from './service-shelf.ts';
import { createTemplate, findLetterTemplate, listLetterTemplates, resetVariant, saveTemplate, saveVariant } from './service-templates.ts';

const os = implement(letters).$context<Context>();

export const lettersRoutes = os.router({
  templates: os.templates.handler(({ context }) => listLetterTemplates(context)),
  template: os.template.handler(({ context, input, errors }) => {
    const template = findLetterTemplate(context.db, input.templateId);
    if (!template) throw errors.NOT_FOUND();
    return template;
  }),
  createTemplate: os.createTemplate.handler(({ context, input }) => createTemplate(context, input)),
  saveTemplate: os.saveTemplate.handler(({ context, input, errors }) => {
    const row = saveTemplate(context, input.templateId, input);
    if (!row) throw errors.NOT_FOUND();
    return row;
  }),
  copyTemplate: os.copyTemplate.handler(({ context, input, errors }) => {
    const row = copyTemplate(context, input.templateId, input.name);
    if (!row) throw errors.NOT_FOUND();
    return row;
  }),
  archiveTemplate: os.archiveTemplate.handler(({ context, input, errors }) => {
    const { kind } = archiveTemplate(context, input.templateId);
    if (kind === 'not-found') throw errors.NOT_FOUND();
    if (kind === 'shipped') throw errors.SHIPPED();
    return null;
  }),
  saveVariant: os.saveVariant.handler(({ context, input, errors }) => {
    const outcome = saveVariant(context, input.templateId, input.variant);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'bad') {
      const { line, column, field, problem } = outcome;
      throw errors.BAD_TEMPLATE({ data: { line, column, field, problem } });
    }
    return outcome.variant;
  }),
  resetVariant: os.resetVariant.handler(({ context, input, errors }) => {
    const { templateId, ...key } = input;
    const outcome = resetVariant(context, templateId, key);
    if (outcome.kind !== 'saved') throw errors.NOT_FOUND();
    return outcome.variant;
  }),
  fields: os.fields.handler(() => listFields()),
  news: {
    list: os.news.list.handler(({ context, input }) => listNews(context, input.all)),
    untold: os.news.untold.handler(({ context, input, errors }) => {
      const untold = untoldNews(context, input.customerId);
      if (!untold) throw errors.NOT_FOUND();
      return untold;
    }),
    save: os.news.save.handler(({ context, input, errors }) => {
      const item = saveNews(context, input);
      if (!item) throw errors.NOT_FOUND();
      return item;
    }),
    remove: os.news.remove.handler(({ context, input, errors }) => {
      if (removeNews(context, input.newsItemId) === 'not-found') throw errors.NOT_FOUND();
      return {};
    }),
  },
  readers: os.readers.handler(({ context, input }) => listReaders(context, input)),
  readiness: os.readiness.handler(async ({ context, input, errors }) => {
    const found = await readiness(context, input);
    if (!found) throw errors.NOT_FOUND();
    return found;
  }),
  render: os.render.handler(async ({ context, input, errors }) => {
    const rendered = await renderForChannel(context, input);
    if (!rendered) throw errors.NOT_FOUND();
    return rendered;
  }),
  draft: os.draft.handler(({ context, input, errors }) => {
    const draft = draftLetter(context, input);
    if (!draft) throw errors.NOT_FOUND();
    return draft;
  }),
  preview: os.preview.handler(async ({ context, input, errors }) => {
    const preview = await previewLetter(context, input);
    if (!preview) throw errors.NOT_FOUND();
    return preview;
  }),
  renderVariant: os.renderVariant.handler(async ({ context, input, errors }) => {
    const answer = await renderVariant(context, input);
    if (!answer) throw errors.NOT_FOUND();
    return answer;
  }),
  fillIn: os.fillIn.handler(({ context, input, errors }) => {
    const outcome = fillIn(context, input.customerId, input.fills);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    return { saved: outcome.saved };
  }),
  send: os.send.handler(async ({ context, input, errors }) => {
    const outcome = await sendLetter(context, input);
    switch (outcome.kind) {
      case 'queued':
        return { messageId: outcome.messageId, leavesAt: outcome.leavesAt, actId: outcome.actId, nextTouchId: outcome.nextTouchId };
      case 'not-found':
        throw errors.NOT_FOUND();
      case 'held':
        throw errors.HELD({ data: { hold: outcome.hold } });
      case 'unfilled':
        throw errors.UNFILLED({ data: { missing: outcome.missing } });
      case 'findings':
        throw errors.FINDINGS({ data: { findings: outcome.findings } });
      case 'no-address':
        throw errors.NO_ADDRESS();
      case 'no-mailbox':
        throw errors.NO_MAILBOX({ data: { mailbox: outcome.mailbox } });
      case 'already-sent':
        throw errors.ALREADY_SENT({ data: { messageId: outcome.messageId, state: outcome.state } });
    }
  }),
  handOver: os.handOver.handler(async ({ context, input, errors }) => {
    const outcome = await handOverLetter(context, input);
    switch (outcome.kind) {
      case 'handed-over': {
        const { kind: _, ...handedOver } = outcome;
        return handedOver;
      }
      case 'not-found':
        throw errors.NOT_FOUND();
      case 'held':
        throw errors.HELD({ data: { hold: outcome.hold } });
      case 'unfilled':
        throw errors.UNFILLED({ data: { missing: outcome.missing } });
      case 'findings':
        throw errors.FINDINGS({ data: { findings: outcome.findings } });
      case 'no-address':
        throw errors.NO_ADDRESS();
      case 'already-sent':
        throw errors.ALREADY_SENT({ data: { messageId: outcome.messageId, state: outcome.state } });
    }
  }),
  cancel: os.cancel.handler(({ context, input, errors }) => {
    const outcome = cancelLetter(context, input.messageId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'too-late') throw errors.TOO_LATE({ data: { state: outcome.state } });
    return outcome.message;
  }),
  outbox: os.outbox.handler(({ context, input }) => listOutbox(context, input)),
  adopt: os.adopt.handler(async ({ context, errors }) => {
    const outcome = await adoptLetters(context);
    if (outcome.kind === 'no-mailbox') throw errors.NO_MAILBOX();
    return { letters: outcome.letters, actId: outcome.actId };
  }),
  decide: os.decide.handler(({ context, input, errors }) => {
    const outcome = decideLetter(context, input.messageId, input.decision);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'too-late') throw errors.TOO_LATE({ data: { state: outcome.state } });
    return outcome.message;
  }),
});
