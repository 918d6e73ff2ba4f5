// What a letter to one customer can say: the facts behind its fields, and the wording that fits.
import type { Day, Id, Reason, TemplatePurpose } from '#contract/words';
import type { Reader } from '#db/open';
import { type CustomerDbRow, listContactPoints, listOrders, nameOf, primaryEmail } from '#features/customers';
import { type MailboxState, mailboxOfMe } from '#features/mail';
import { occasionsOf } from '#features/occasions';
import { getMe, teamSettings } from '#features/team';
import { yearsReached } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { photoFrom } from './mime.ts';
import { type FieldValues, fieldValues, type LetterFacts, type Manner } from './rules-fields.ts';
import type { Signer } from './rules-text.ts';
import { formFor, pickVariant } from './rules-variants.ts';
import { findTemplate, listVariants, type TemplateDbRow, type VariantDbRow } from './store-templates.ts';

/** Everything about one letter that does not depend on its words. */
export interface Desk {
  customer: CustomerDbRow;
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
}

export interface DeskQuestion {
  customer: CustomerDbRow;
  template: TemplateDbRow | undefined;
  reasons: readonly Reason[];
}

/** Lays out what is needed to write to a customer with a template (or with none). */
export function layDesk(ctx: Context, reader: Reader, { customer, template, reasons }: DeskQuestion): Desk {
  const variant = template && pickVariant(listVariants(reader, template.id), customer);
  const manner: Manner = variant ?? { language: customer.language, addressForm: formFor(customer) };
  const point = primaryEmail(listContactPoints(reader, customer.id));
  const mailbox = mailboxOfMe(ctx, reader);
  const me = getMe(ctx);
  return {
    customer,
    template,
    variant,
    manner: { language: manner.language, addressForm: manner.addressForm },
    values: fieldValues(factsFor(ctx, reader, { customer, reasons, purpose: template?.purpose ?? 'other' }), manner),
    signer: signerOf(ctx, reader),
    photo: photoFrom(me.photo) ? me.photo : null,
    to: point && point.state === 'usable' ? { address: point.normalized, name: customer.displayName } : null,
    from: mailbox ? { address: mailbox.row.fromAddress, name: mailbox.row.fromName } : null,
    mailbox: mailbox?.state ?? 'none',
    mailboxId: mailbox?.row.id ?? null,
  };
}

/** The template a letter names, where it is still in use. */
export function templateInUse(reader: Reader, templateId: Id | null): TemplateDbRow | undefined {
  const template = templateId === null ? undefined : findTemplate(reader, templateId);
  return template?.archivedAt === null ? template : undefined;
}

function signerOf(ctx: Context, reader: Reader): Signer {
  const { name, role, phone, email, signature } = getMe(ctx);
  const { companyName, companyAddress } = teamSettings(reader);
  return { name, role, phone, email, signature, companyName, companyAddress };
}

interface About {
  customer: CustomerDbRow;
  reasons: readonly Reason[];
  purpose: TemplatePurpose;
}

function factsFor(ctx: Context, reader: Reader, about: About): LetterFacts {
  const today = ctx.clock.today();
  const last = listOrders(reader, about.customer.id).find((order) => order.total.minor >= 0 && order.orderedOn <= today);
  const { name, role, phone, email } = getMe(ctx);
  const { companyName, companyAddress } = teamSettings(reader);
  return {
    today,
    name: nameOf(about.customer),
    order: last ? { orderedOn: last.orderedOn, product: last.lines[0]?.description ?? null } : null,
    occasion: occasionFor(reader, about, today),
    me: { name, role, phone, email },
    company: { name: companyName, address: companyAddress },
  };
}

/** The occasion the touch is due for; for a letter chosen by hand, the customer's next one of that kind. */
function occasionFor(reader: Reader, { customer, reasons, purpose }: About, today: Day): LetterFacts['occasion'] {
  const reason = reasons.find((candidate) => candidate.rule === 'occasion');
  if (reason) return { kind: reason.kind, label: reason.label, on: reason.on, years: reason.years };
  if (purpose !== 'birthday' && purpose !== 'name-day' && purpose !== 'favourite-holiday') return null;
  const next = occasionsOf(reader, customer.id, today).find((occasion) => occasion.kind === purpose && occasion.nextOn !== null);
  return next?.nextOn ? { kind: next.kind, label: next.label, on: next.nextOn, years: yearsReached(next.year, next.nextOn) } : null;
}
