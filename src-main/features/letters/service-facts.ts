// What a letter to one customer can say: the facts behind its fields, and the wording that fits. Read for one as for a thousand.
import type { Day, Id, Reason, TemplatePurpose } from '#contract/words';
import type { Reader } from '#db/open';
import { nameOf, primaryEmail } from '#features/customers';
import { type MailboxState, mailboxOfMe } from '#features/mail';
import { leadDaysFor, occasionsOf } from '#features/occasions';
import { getMe, listSalespeople, teamSettings } from '#features/team';
import { yearsReached } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { photoFrom } from './mime.ts';
import { type FieldValues, fieldValues, type LetterFacts, type Manner } from './rules-fields.ts';
import { isNewsFor, type NewsFacts, tellsNews } from './rules-news.ts';
import type { Signer } from './rules-text.ts';
import { formFor, foundIn, pickVariant } from './rules-variants.ts';
import type { Known } from './service-known.ts';
import { listNewsRows, type NewsRow } from './store-news.ts';
import type { CustomerRow } from './store-readers.ts';
import { findTemplate, listVariants, type TemplateDbRow, type VariantDbRow } from './store-templates.ts';

/** What is the same for every letter written in one go, read once. */
export interface Office {
  today: Day;
  signer: Signer;
  photo: string | null;
  /** The person at the desk, from whose mailbox it leaves. */
  from: { address: string; name: string } | null;
  mailbox: MailboxState | 'none';
  mailboxId: Id | null;
  news: readonly NewsRow[];
  /** The template a letter names, where it is still in use. */
  templateInUse(templateId: Id | null): TemplateDbRow | undefined;
  variantsOf(templateId: Id): readonly VariantDbRow[];
}

/** Opens the office for the person at the desk; `signerId` where somebody else's name and photo stand below the letters. */
export function openOffice(ctx: Context, reader: Reader, signerId: Id | null = null): Office {
  const me = getMe(ctx);
  const person = signerId === null || signerId === me.id ? me : (listSalespeople(reader).find(({ id }) => id === signerId) ?? me);
  const mailbox = mailboxOfMe(ctx, reader);
  const { companyName, companyAddress } = teamSettings(reader);
  const { name, role, phone, email, signature } = person;
  return {
    today: ctx.clock.today(),
    signer: { name, role, phone, email, signature, companyName, companyAddress },
    photo: photoFrom(person.photo) ? person.photo : null,
    from: mailbox ? { address: mailbox.row.fromAddress, name: mailbox.row.fromName } : null,
    mailbox: mailbox?.state ?? 'none',
    mailboxId: mailbox?.row.id ?? null,
    news: listNewsRows(reader),
    templateInUse: once((templateId) => templateInUse(reader, templateId)),
    variantsOf: once((templateId) => listVariants(reader, templateId)),
  };
}

/** Asks for each thing once. */
function once<K, V>(ask: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const fresh = ask(key);
    known.set(key, fresh);
    return fresh;
  };
}

/** Everything about one letter that does not depend on its words. */
export interface Desk {
  known: Known;
  customer: CustomerRow;
  template: TemplateDbRow | undefined;
  variant: VariantDbRow | undefined;
  manner: Manner;
  values: FieldValues;
  signer: Signer;
  photo: string | null;
  to: { address: string; name: string } | null;
  from: { address: string; name: string } | null;
  mailbox: MailboxState | 'none';
  mailboxId: Id | null;
  /** News this customer has not been told yet, and the one this letter tells. */
  news: readonly NewsRow[];
  newsItem: NewsRow | undefined;
  occasionId: Id | null;
  /** Where the letter wishes somebody well: for which day, and how many days before it that may be. */
  wish: { on: Day; leadDays: number } | null;
}

export interface Gift {
  name: string | null;
  line: string | null;
}

export interface DeskQuestion {
  known: Known;
  template: TemplateDbRow | undefined;
  reasons: readonly Reason[];
  /** Undefined: the first untold where the template tells news at all. */
  newsItemId?: Id | null | undefined;
  gift?: Gift | null | undefined;
  /** The manner that is being tried, where it is not the customer's own. */
  manner?: Manner | undefined;
  /** The words in which a field of the news may stand, where they are not the template's. */
  words?: readonly string[] | undefined;
}

/** Lays out what is needed to write to a customer with a template (or with none). */
export function layDesk(reader: Reader, office: Office, question: DeskQuestion): Desk {
  const { known, template } = question;
  const { customer } = known;
  const variant = template && pickVariant(office.variantsOf(template.id), customer);
  const manner = mannerOf(question.manner ?? variant ?? { language: customer.language, addressForm: formFor(customer) });
  const point = primaryEmail([...known.emails]);
  const news = newsFor(office, known, manner);
  const newsItem = chosenNews(question, news, variant);
  const occasion = occasionFor(reader, question, office.today);
  return {
    known,
    customer,
    template,
    variant,
    manner,
    values: fieldValues(factsFor(office, question, { newsItem, occasion }), manner),
    signer: office.signer,
    photo: office.photo,
    to: point && point.state === 'usable' ? { address: point.normalized, name: customer.displayName } : null,
    from: office.from,
    mailbox: office.mailbox,
    mailboxId: office.mailboxId,
    news,
    newsItem,
    occasionId: occasion?.id ?? null,
    wish: occasion && wishFor(reader, question, occasion),
  };
}

const mannerOf = ({ language, addressForm }: Manner): Manner => ({ language, addressForm });

/** The template a letter names, where it is still in use. */
export function templateInUse(reader: Reader, templateId: Id | null): TemplateDbRow | undefined {
  const template = templateId === null ? undefined : findTemplate(reader, templateId);
  return template?.archivedAt === null ? template : undefined;
}

function newsFor(office: Office, { customer, told }: Known, { language }: Manner): NewsRow[] {
  const reader: NewsFacts = { customerId: customer.id, language, today: office.today };
  return office.news.filter((item) => !told.has(item.id) && isNewsFor(item, reader));
}

/** The news that was asked for; else, for a letter that tells any, the first that this customer has not been told. */
function chosenNews({ newsItemId, words, reasons }: DeskQuestion, news: readonly NewsRow[], variant: VariantDbRow | undefined): NewsRow | undefined {
  if (newsItemId !== undefined && newsItemId !== null) return news.find(({ id }) => id === newsItemId);
  const texts = words ?? (variant ? [variant.subject, variant.previewText, variant.body] : []);
  if (!texts.some(tellsNews)) return undefined;
  // What was found to be in touch about is what the letter tells.
  const found = foundIn(reasons);
  const wanted = found && 'newsItemId' in found ? found.newsItemId : null;
  return news.find(({ id }) => id === wanted) ?? news[0];
}

interface Chosen {
  newsItem: NewsRow | undefined;
  occasion: OccasionFact | null;
}

function factsFor(office: Office, { known, reasons, gift }: DeskQuestion, { newsItem, occasion }: Chosen): LetterFacts {
  const { customer, orders, lines } = known;
  const [last] = orders;
  const { name, role, phone, email, companyName, companyAddress } = office.signer;
  return {
    today: office.today,
    name: nameOf(customer),
    motive: customer.motive,
    order: last ? { orderedOn: last.orderedOn, product: lines[0] ?? null, products: [...new Set(lines)] } : null,
    orders: { count: orders.length, firstOn: orders.at(-1)?.orderedOn ?? null },
    occasion,
    news: newsItem ? { title: newsItem.title, text: newsItem.text, link: newsItem.link } : null,
    gift: gift ?? null,
    ...mattersFor(known, reasons),
    me: { name, role, phone, email },
    company: { name: companyName, address: companyAddress },
  };
}

/** The question or complaint the touch is due for; else the newest that is open. */
function mattersFor({ matters, open }: Known, reasons: readonly Reason[]): Pick<LetterFacts, 'enquiry' | 'complaint'> {
  const asked = [...reasons, ...(open?.reasons ?? [])].find((reason) => reason.rule === 'enquiry');
  const openEnquiry = matters.find(({ kind }) => kind === 'enquiry');
  const complaint = reasons.find((reason) => reason.rule === 'complaint') ?? matters.find(({ kind }) => kind === 'complaint');
  const enquiry = asked ?? openEnquiry;
  return {
    enquiry: enquiry ? { title: enquiry.title, openedOn: enquiry.openedOn, contactNumber: asked?.contactNumber ?? null } : null,
    complaint: complaint ? { title: complaint.title } : null,
  };
}

type OccasionFact = NonNullable<LetterFacts['occasion']> & { id: Id | null };

const occasionPurposes: readonly TemplatePurpose[] = ['birthday', 'name-day', 'favourite-holiday', 'anniversary'];

/** The occasion the touch is due for; for a letter chosen by hand, the customer's next one of that kind. */
function occasionFor(reader: Reader, { known, reasons, template }: DeskQuestion, today: Day): OccasionFact | null {
  const reason = reasons.find((candidate) => candidate.rule === 'occasion');
  // Of a month without a day no letter is belated while the month lasts.
  if (reason) {
    const on = reason.monthOnly === true && reason.on < today && reason.on.slice(0, 7) === today.slice(0, 7) ? today : reason.on;
    return { id: reason.occasionId, kind: reason.kind, label: reason.label, on, years: reason.years };
  }
  const found = foundIn(reasons);
  if (found?.kind === 'occasion') return { id: found.occasionId, kind: found.occasionKind, label: found.label, on: found.on, years: found.years };
  const purpose = template?.purpose;
  if (!purpose || !occasionPurposes.includes(purpose)) return null;
  const next = occasionsOf(reader, known.customer.id, today).find((occasion) => occasion.kind === purpose && occasion.nextOn !== null);
  return next?.nextOn ? { id: next.id, kind: next.kind, label: next.label, on: next.nextOn, years: yearsReached(next.year, next.nextOn) } : null;
}

/** A card that goes by post is written ahead of its day on purpose; of another letter the occasion is no more than a reason. */
function wishFor(reader: Reader, { reasons, template }: DeskQuestion, { id, kind, on }: OccasionFact): Desk['wish'] {
  const isPosted = reasons.some((reason) => reason.rule === 'occasion' && reason.postOn !== undefined);
  if (isPosted || !template || !occasionPurposes.includes(template.purpose)) return null;
  return { on, leadDays: leadDaysFor(reader, kind, id) };
}
