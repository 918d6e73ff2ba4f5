import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Absence, awayOccasions, type Salesperson } from '#contract/team';
import type { Day } from '#contract/words';
import { addDays } from '#kit/days';
import { formatDay, onDay } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Choose } from '../../ui/choose.tsx';
import { DayPick } from '../../ui/day-pick.tsx';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import tones from '../../ui/tones.module.css';
import styles from './settings.module.css';

/** When this person is away, and what becomes of their customers meanwhile. */
export function Holiday({ me }: { me: Salesperson }) {
  const { t } = useTranslation('day');
  const today = useStatus().data?.today;
  const [open, setOpen] = useState(false);
  if (!today) return null;
  const standing = me.absence && me.absence.untilOn >= today ? me.absence : null;
  return (
    <section aria-labelledby="holiday-head" className={`${styles.part} ${styles.apart}`}>
      <h3 id="holiday-head">{t('holiday')}</h3>
      <p className={tones.quiet}>{t('holidayNote')}</p>
      {open ? (
        <HolidayForm start={standing ?? nextWeek(today)} me={me} today={today} close={() => setOpen(false)} />
      ) : (
        <Standing absence={standing} today={today} edit={() => setOpen(true)} />
      )}
    </section>
  );
}

/** What a form begins with: a week from tomorrow, everything kept. */
const nextWeek = (today: Day): Absence => ({ fromOn: addDays(today, 1), untilOn: addDays(today, 7), due: 'keep', occasions: 'keep', standInId: null });

function useSaveHoliday(before: Absence | null) {
  const { t } = useTranslation('day');
  const say = useSayError();
  const cache = useQueryClient();
  const saving = useMutation(api.team.saveAbsence.mutationOptions());
  const asked = async () => {
    await cache.invalidateQueries({ queryKey: api.team.me.key() });
    await cache.invalidateQueries({ queryKey: api.touches.key() });
  };
  const save = (absence: Absence | null, after: () => void) =>
    saving.mutate(
      { absence },
      {
        onSuccess: async () => {
          await asked();
          after();
          tell(t(absence ? 'holidaySaved' : 'holidayRemoved'), () => saving.mutate({ absence: before }, { onSuccess: asked }));
        },
        onError: (error) => tell(say(error)),
      },
    );
  return { save, isBusy: saving.isPending };
}

function Standing({ absence, today, edit }: { absence: Absence | null; today: Day; edit: () => void }) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  const { save, isBusy } = useSaveHoliday(absence);
  if (!absence) {
    return (
      <div>
        <Button variant="default" onClick={edit}>
          {t('holidayPlan')}
        </Button>
      </div>
    );
  }
  const isUnderWay = absence.fromOn <= today;
  const say = (on: Day) => formatDay(on, language, 'full');
  return (
    <div className={styles.row}>
      <b>{t('holidayStands', { from: say(absence.fromOn), until: say(absence.untilOn) })}</b>
      <Button variant="default" size="compact-md" onClick={edit}>
        {t('holidayChange')}
      </Button>
      <Button variant="subtle" size="compact-md" loading={isBusy} onClick={() => save(null, () => undefined)}>
        {t(isUnderWay ? 'iAmBack' : 'holidayRemove')}
      </Button>
    </div>
  );
}

type FormProps = { start: Absence; me: Salesperson; today: Day; close: () => void };

function HolidayForm({ start, me, today, close }: FormProps) {
  const { t } = useTranslation('day');
  const [value, setValue] = useState(start);
  const set = (patch: Partial<Absence>) => setValue((now) => ({ ...now, ...patch }));
  const { save, isBusy } = useSaveHoliday(me.absence);
  const hands = value.due === 'hand' || value.occasions === 'hand';
  const mayGo = !hands || value.standInId !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mayGo) save({ ...value, standInId: hands ? value.standInId : null }, close);
  };
  return (
    <form className={styles.form} aria-labelledby="holiday-head" onSubmit={submit}>
      <Days value={value} set={set} today={today} />
      <Fate value={value} set={set} me={me} hands={hands} />
      <Outlook value={value} />
      <div data-wide className={styles.row}>
        <SaveCancel act={t('holidaySave')} isSaving={isBusy} disabled={!mayGo} close={close} />
      </div>
    </form>
  );
}

type PartProps = { value: Absence; set: (patch: Partial<Absence>) => void };

function Days({ value, set, today }: PartProps & { today: Day }) {
  const { t } = useTranslation('day');
  return (
    <>
      <div className={styles.field}>
        <span>{t('holidayFrom')}</span>
        <DayPick
          label={t('holidayFrom')}
          day={value.fromOn}
          from={today}
          onPick={(fromOn) => set({ fromOn, untilOn: value.untilOn < fromOn ? fromOn : value.untilOn })}
        />
      </div>
      <div className={styles.field}>
        <span>{t('holidayUntil')}</span>
        <DayPick label={t('holidayUntil')} day={value.untilOn} from={value.fromOn} onPick={(untilOn) => set({ untilOn })} />
      </div>
    </>
  );
}

const occasionNames = { keep: 'occasionsKeep', prepare: 'occasionsPrepare', hand: 'occasionsHand', pass: 'occasionsPass' } as const;

/** What becomes of what falls due, of the occasions among it, and who stands in where something is handed over. */
function Fate({ value, set, me, hands }: PartProps & { me: Salesperson; hands: boolean }) {
  const { t } = useTranslation('day');
  const people = useQuery(api.team.salespeople.queryOptions());
  const others = people.data?.filter(({ id }) => id !== me.id) ?? [];
  const mayHand = others.length > 0;
  return (
    <>
      <Choose
        label={t('holidayDue')}
        value={value.due}
        options={[{ value: 'keep' as const, label: t('dueKeep') }, ...(mayHand ? [{ value: 'hand' as const, label: t('dueHand') }] : [])]}
        onChoose={(due) => set({ due })}
      />
      <Choose
        label={t('holidayOccasions')}
        value={value.occasions}
        options={awayOccasions.filter((one) => mayHand || one !== 'hand').map((one) => ({ value: one, label: t(occasionNames[one]) }))}
        onChoose={(occasions) => set({ occasions })}
      />
      {hands && (
        <Choose
          label={t('standIn')}
          value={value.standInId ?? ''}
          error={value.standInId === null ? t('standInMissing') : null}
          options={[{ value: '', label: t('standInNobody') }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
          onChoose={(id) => set({ standInId: id === '' ? null : id })}
        />
      )}
    </>
  );
}

/** What falls into these days, said before the holiday is entered. */
function Outlook({ value: { fromOn, untilOn, occasions } }: { value: Absence }) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  const outlook = useQuery(api.touches.absenceOutlook.queryOptions({ input: { fromOn, untilOn } }));
  if (!outlook.data) return null;
  const { due, occasions: count, names, prepareOn } = outlook.data;
  const named = count > names.length ? `${names.join(', ')} ${t('outlookMore')}` : names.join(', ');
  return (
    <p data-wide className={tones.quiet} role="status">
      {t('outlookDue', { count: due })} {count > 0 && t('outlookOccasions', { count, names: named })}
      {count > 0 && occasions === 'prepare' && <> {t('outlookPrepare', { day: onDay(prepareOn, language, { weekday: true }) })}</>}
    </p>
  );
}
