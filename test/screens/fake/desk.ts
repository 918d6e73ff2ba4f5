import { implement } from '@orpc/server';
import { contract } from '../../../src-main/contract/index.ts';
import type { Draft, LetterInput, MessageRow, Preview, TemplateRow, Variant } from '../../../src-main/contract/letters.ts';
import type { Salesperson, TeamSettings } from '../../../src-main/contract/team.ts';
import { defaultQuietHours } from '../../../src-main/features/team/rules-quiet.ts';
import type { Pretend } from './core.ts';
import { occasionsPart } from './occasions.ts';
import { idOf, meId, now } from './people.ts';
import { bodyIn, templateRows } from './words.ts';

type Asked = { customerId: string; touchId: string | null; templateId: string | null };
type Handed = (input: { customerId: string; touchId: string | null }, kind: string) => { messageId: string; actId: string; nextTouchId: string | null };

/** The parts of the pretended core that hold still: team, mail, letters, imports, backups. */
export function otherParts(pretend: Pretend, draft: (input: Asked) => Draft, preview: (input: LetterInput) => Preview, handed: Handed) {
  const os = implement(contract);
  let me: Salesperson = {
    id: meId,
    name: 'Sigríður Halldórsdóttir',
    role: 'Sales',
    email: 'sigridur@example.org',
    phone: '+354 555 0100',
    signature: 'Sigríður Halldórsdóttir\nOak and Wool, Reykjavík',
    photo: null,
    languages: ['is', 'en'],
    interfaceLanguage: pretend.language ?? 'en',
    workDays: [1, 2, 3, 4, 5],
    dayStart: '08:00',
    dayEnd: '16:30',
    digestAt: '08:15',
    minutesPerDay: 90,
    timeZone: 'Atlantic/Reykjavik',
    isManager: true,
    sharesUnowned: true,
    absence: null,
  };
  let settings: TeamSettings = {
    companyName: 'Oak and Wool',
    companyAddress: 'Laugavegur 1, 101 Reykjavík',
    country: 'IS',
    currency: 'ISK',
    colours: pretend.colours ?? 'system',
    undoSeconds: 20,
    leap: 'feb28',
  };
  const variant: Variant = { language: 'en', addressForm: 'formal', readerSex: 'any', previewText: '', editedByPerson: false, ...bodyIn('en') };
  const first: TemplateRow | undefined = templateRows[0];
  const message: MessageRow = {
    id: idOf(0, 1),
    customerId: idOf(3, 2),
    customerName: 'Guðrún Þorvaldsdóttir',
    toAddress: 'gudrun@example.org',
    subject: bodyIn('is').subject,
    state: 'queued',
    notBeforeAt: now + 20_000,
    attempts: 0,
    lastError: null,
    sentAt: null,
    campaignId: null,
    updatedAt: now,
  };
  return {
    team: {
      me: os.team.me.handler(() => me),
      saveMe: os.team.saveMe.handler(({ input }) => (me = { ...me, ...input })),
      saveAbsence: os.team.saveAbsence.handler(({ input }) => (me = { ...me, absence: input.absence })),
      colleagues: os.team.colleagues.handler(() => [
        {
          id: me.id,
          name: me.name,
          role: me.role,
          email: me.email,
          phone: me.phone,
          signature: me.signature,
          photo: me.photo,
          isManager: me.isManager,
          sharesUnowned: me.sharesUnowned,
        },
      ]),
      addColleague: os.team.addColleague.handler(({ input }) => ({ ...input, id: idOf(2, 3) })),
      saveColleague: os.team.saveColleague.handler(({ input }) => input),
      salespeople: os.team.salespeople.handler(() => [
        { id: meId, name: me.name, role: me.role, photo: null },
        { id: idOf(2, 2), name: 'Tamás Vígh', role: 'Sales', photo: null },
      ]),
      iAm: os.team.iAm.handler(() => me),
      settings: os.team.settings.handler(() => settings),
      saveSettings: os.team.saveSettings.handler(({ input }) => (settings = input)),
      limits: os.team.limits.handler(() => [{ segmentId: null, channel: 'email', noLimit: false, maxTouches: 1, perDays: 14 }]),
      saveLimit: os.team.saveLimit.handler(({ input }) => [input]),
      dropLimit: os.team.dropLimit.handler(() => [{ segmentId: null, channel: 'email', noLimit: false, maxTouches: 1, perDays: 14 }]),
      quietHours: os.team.quietHours.handler(() => [...defaultQuietHours]),
      saveQuietHours: os.team.saveQuietHours.handler(({ input }) => [input]),
    },
    letters: {
      templates: os.letters.templates.handler(() => templateRows),
      template: os.letters.template.handler(({ errors }) => {
        if (!first) throw errors.NOT_FOUND();
        return { ...first, variants: [variant] };
      }),
      createTemplate: os.letters.createTemplate.handler(({ input }) => ({
        id: idOf(0, 950),
        key: 'own',
        shipped: false,
        channel: 'email',
        have: [],
        missing: [],
        ...input,
      })),
      saveTemplate: os.letters.saveTemplate.handler(({ input, errors }) => {
        if (!first) throw errors.NOT_FOUND();
        return { ...first, name: input.name, layout: input.layout };
      }),
      copyTemplate: os.letters.copyTemplate.handler(({ input, errors }) => {
        if (!first) throw errors.NOT_FOUND();
        return { ...first, id: idOf(0, 951), key: 'own', shipped: false, name: input.name };
      }),
      archiveTemplate: os.letters.archiveTemplate.handler(() => null),
      saveVariant: os.letters.saveVariant.handler(({ input }) => ({ ...input.variant, editedByPerson: true })),
      resetVariant: os.letters.resetVariant.handler(() => variant),
      fields: os.letters.fields.handler(() => [{ name: 'customer.firstName', example: 'Guðrún', use: 'text' }]),
      news: {
        untold: os.letters.news.untold.handler(() => ({ language: 'en' as const, items: [] })),
        list: os.letters.news.list.handler(() => []),
        save: os.letters.news.save.handler(({ input }) => ({ ...input, id: input.id ?? idOf(0, 970) })),
        remove: os.letters.news.remove.handler(() => ({})),
      },
      readers: os.letters.readers.handler(() => ({ rows: [], next: null, total: 0 })),
      readiness: os.letters.readiness.handler(({ input }) => ({
        total: input.customerIds.length,
        ready: input.customerIds.length,
        fields: [],
        noAddress: 0,
        noWords: 0,
        held: [],
        found: [],
      })),
      render: os.letters.render.handler(({ input }) => ({
        rendered: { channel: 'call', paragraphs: input.body.split('\n\n') },
        missing: [],
        findings: [],
      })),
      draft: os.letters.draft.handler(({ input }) => draft(input)),
      preview: os.letters.preview.handler(({ input }) => preview(input)),
      renderVariant: os.letters.renderVariant.handler(({ input }) => ({
        rendered: { channel: 'call', paragraphs: input.variant.body.split('\n\n') },
        previewText: input.variant.previewText,
        readable: true,
        missing: [],
        findings: [],
      })),
      fillIn: os.letters.fillIn.handler(({ input }) => ({ saved: Object.keys(input.fills) })),
      send: os.letters.send.handler(({ input }) => ({ leavesAt: Date.now() + 20_000, ...handed(input, 'letter-queued') })),
      handOver: os.letters.handOver.handler(({ input }) => ({
        mailto: input.how === 'mail-program' ? 'mailto:x@example.org' : null,
        eml: input.how === 'eml' ? { fileName: 'letter.eml', text: 'Subject: x\r\n\r\nx' } : null,
        ...handed(input, 'letter-handed-over'),
      })),
      cancel: os.letters.cancel.handler(() => ({ ...message, state: 'cancelled' })),
      outbox: os.letters.outbox.handler(() =>
        pretend.morning === 'empty'
          ? { rows: [], waiting: 0, trouble: 0, pace: null, batches: [], homeless: 0 }
          : { rows: [message], waiting: 1, trouble: 0, pace: null, batches: [], homeless: 0 },
      ),
      adopt: os.letters.adopt.handler(() => ({ letters: 0, actId: null })),
      decide: os.letters.decide.handler(() => message),
    },
    mail: {
      mailbox: os.mail.mailbox.handler(() => ({ mailbox: null, secrets: 'none', keptIn: { backend: 'passphrase', formerly: null, unreadable: false } })),
      suggest: os.mail.suggest.handler(({ input: { address } }) => ({
        ...{ how: 'nothing', provider: null, smtp: null, imap: null, userName: address, password: 'usual', helpPage: null, oauth: null },
        ...{ perHour: 40, perDay: 100, providerPerDay: null },
      })),
      domain: os.mail.domain.handler(() => ({
        ...{ domain: 'example.org', kind: 'public', provider: null },
        spf: { state: 'good', record: null, toAdd: null },
        dkim: { state: 'good', selector: null, tried: [] },
        dmarc: { state: 'good', record: null, toAdd: null },
      })),
      signIn: os.mail.signIn.handler(async function* () {
        yield { kind: 'failed', problem: 'denied', said: '' };
      }),
      save: os.mail.save.handler(({ input: { password, ticket: _ticket, ...fields } }) => ({
        ...fields,
        id: idOf(0, 70),
        state: 'ready',
        pausedReason: null,
        hasPassword: password !== null,
      })),
      remove: os.mail.remove.handler(() => ({ removed: true as const })),
      test: os.mail.test.handler(async function* () {
        yield { kind: 'result', smtp: { kind: 'works', greeting: '220 example.org', sentFolder: null }, imap: null };
      }),
      unlock: os.mail.unlock.handler(() => ({ secrets: 'open' })),
      resume: os.mail.resume.handler(({ errors }) => {
        throw errors.NOT_FOUND();
      }),
    },
    occasions: occasionsPart(),
    orders: {
      add: os.orders.add.handler(({ input }) => ({
        id: idOf(6, 9999),
        orderedOn: input.orderedOn,
        total: input.total,
        lines: [{ description: input.description, quantity: input.quantity, total: input.total }],
      })),
      remove: os.orders.remove.handler(() => ({ removed: true as const })),
    },
    imports: {
      beginUpload: os.imports.beginUpload.handler(() => ({ uploadId: idOf(0, 60) })),
      addPiece: os.imports.addPiece.handler(({ input }) => ({ received: input.position + 1 })),
      inspect: os.imports.inspect.handler(({ input }) => ({
        uploadId: input.uploadId,
        fileName: 'vidskiptavinir.csv',
        kind: 'both',
        encoding: input.encoding ?? 'windows-1250',
        delimiter: input.delimiter ?? ';',
        rows: 412,
        country: input.country ?? 'IS',
        nameOrder: 'given-first',
        currency: 'ISK',
        columns: [
          {
            position: 0,
            header: 'Nafn',
            samples: ['Guðrún Þorvaldsdóttir', 'Jón Páll Ægisson'],
            meaning: 'full-name',
            guessedBy: 'header',
            dateOrder: null,
            decimalSign: null,
            ask: null,
          },
          {
            position: 1,
            header: 'Afmæli',
            samples: ['03.02.1971', '04.05.'],
            meaning: 'birthday',
            guessedBy: 'header',
            dateOrder: null,
            decimalSign: null,
            ask: 'date-order',
          },
          {
            position: 2,
            header: 'Upphæð',
            samples: ['389.000', '12,5'],
            meaning: 'amount',
            guessedBy: 'content',
            dateOrder: null,
            decimalSign: 'comma',
            ask: null,
          },
        ],
        firstRows: [['Guðrún Þorvaldsdóttir', '03.02.1971', '389.000']],
        seenBeforeAt: null,
      })),
      dryRun: os.imports.dryRun.handler(() => ({
        counts: { rows: 412, customersMade: 180, customersChanged: 12, ordersMade: 390, doubles: 7, rejected: 1 },
        rejects: [{ line: 17, reason: { code: 'bad-date', column: 'Afmæli', value: '31.02.1980' }, cells: ['Anna', '31.02.1980'] }],
      })),
      run: os.imports.run.handler(async function* () {
        for (const phase of ['reading', 'matching', 'writing', 'planning'] as const) yield { phase, done: 412, total: 412, importId: null };
        yield { phase: 'done' as const, done: 412, total: 412, importId: idOf(0, 61) };
      }),
      cancel: os.imports.cancel.handler(() => ({ cancelled: true })),
      list: os.imports.list.handler(() => [
        {
          id: idOf(0, 61),
          fileName: 'vidskiptavinir.csv',
          state: 'done',
          at: now - 1e8,
          undoneAt: null,
          customersMade: 180,
          customersChanged: 12,
          ordersMade: 390,
          doubles: 7,
          rejected: 1,
        },
      ]),
      rejects: os.imports.rejects.handler(() => []),
      rejectsFile: os.imports.rejectsFile.handler(() => ({ fileName: 'rejected.csv', csv: 'a;b\n' })),
      undo: os.imports.undo.handler(() => ({ customersRemoved: 180, ordersRemoved: 390, kept: 0 })),
    },
    backups: {
      list: os.backups.list.handler(() => ({
        folder: '/data/backups',
        backups: [
          { fileName: 'comeback-2027-02-23.db', at: now - 86_400_000, bytes: 4_812_800, verified: true, customers: 1204, why: 'daily' },
          { fileName: 'comeback-2027-02-22.db', at: now - 172_800_000, bytes: 4_800_512, verified: false, customers: null, why: 'daily' },
        ],
      })),
      make: os.backups.make.handler(() => ({ fileName: 'comeback-2027-02-24.db', at: now, bytes: 4_812_800, verified: true, customers: 1204, why: 'by-hand' })),
      restore: os.backups.restore.handler(() => ({ customers: 1204 })),
    },
  };
}
