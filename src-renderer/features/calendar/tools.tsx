import { ActionIcon, Button, Checkbox, Chip, Popover } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconFlag } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnniversaryCustom, anniversaryCustoms, fileExtras } from '#contract/occasions';
import type { Day } from '#contract/words';
import { type NameDayCountry, type NameDayCustom, nameDayCountries, nameDayCustoms } from '#kit/name-days';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useMe } from '../../shell/use-me.ts';
import { Choose } from '../../ui/choose.tsx';
import { saveFile } from '../../ui/save-file.ts';
import tones from '../../ui/tones.module.css';
import styles from './calendar.module.css';
import { useColleagues, useNameDayCustoms } from './queries.ts';
import { everything, type Shown } from './shown.ts';

const all = 'all';

/** Whose customers: mine, a colleague's, everybody's. */
export function Whose({ ownerId, setOwner }: { ownerId: string | null; setOwner: (ownerId: string | null) => void }) {
  const { t } = useTranslation('calendar');
  const colleagues = useColleagues();
  const me = useMe();
  const people = [...(colleagues.data ?? [])].sort((a, b) => Number(b.id === me.data?.id) - Number(a.id === me.data?.id));
  return (
    <Choose
      aria-label={t('whose')}
      value={ownerId ?? all}
      options={[{ value: all, label: t('everybodys') }, ...people.map(({ id, name }) => ({ value: id, label: t('customersOf', { name }) }))]}
      onChoose={(chosen) => setOwner(chosen === all ? null : chosen)}
    />
  );
}

type StepsProps = { step: (months: number) => void; toToday: () => void; day: Day; today: Day };

export function Steps({ step, toToday, day, today }: StepsProps) {
  const { t } = useTranslation('calendar');
  return (
    <span className={styles.steps}>
      <ActionIcon variant="default" size="lg" aria-label={t('previousMonth')} onClick={() => step(-1)}>
        <IconChevronLeft size={20} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label={t('nextMonth')} onClick={() => step(1)}>
        <IconChevronRight size={20} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <Button variant="default" disabled={day === today} onClick={toToday}>
        {t('toToday')}
      </Button>
    </span>
  );
}

const shownTexts = { occasions: 'showOccasions', contacts: 'showContacts', posts: 'showPosts', publicDays: 'showPublicDays' } as const satisfies Record<
  Shown,
  string
>;

export function ShownKinds({ shown, setShown }: { shown: readonly Shown[]; setShown: (shown: Shown[]) => void }) {
  const { t } = useTranslation('calendar');
  return (
    <fieldset className={styles.kinds}>
      <legend className="visually-hidden">{t('show')}</legend>
      {everything.map((kind) => (
        <Chip
          key={kind}
          size="xs"
          variant="outline"
          checked={shown.includes(kind)}
          onChange={(isOn) => setShown(everything.filter((one) => (one === kind ? isOn : shown.includes(one))))}
        >
          {t(shownTexts[kind])}
        </Chip>
      ))}
    </fieldset>
  );
}

type Extra = (typeof fileExtras)[number];

/** Saves the next twelve months for another calendar program. */
export function useCalendarFile(ownerId: string | null, extras: readonly Extra[] = [], saved: () => void = () => undefined) {
  const { t } = useTranslation('calendar');
  const say = useSayError();
  const make = useMutation(api.occasions.calendarFile.mutationOptions());
  const run = () =>
    make.mutate(
      { ownerId, extras: [...extras] },
      {
        onSuccess: ({ fileName, ics, events }) => {
          saveFile(fileName, ics, 'text/calendar;charset=utf-8');
          saved();
          tell(t('fileSaved', { count: events, name: fileName }));
        },
        onError: (error) => tell(say(error)),
      },
    );
  return { run, isBusy: make.isPending };
}

const extraTexts = { contacts: 'fileContacts', posts: 'filePosts' } as const satisfies Record<Extra, string>;

/** The file for another calendar program, and what goes into it beside the customers' days. */
export function FileButton({ ownerId }: { ownerId: string | null }) {
  const { t } = useTranslation('calendar');
  const [extras, setExtras] = useState<readonly Extra[]>([]);
  const [open, setOpen] = useState(false);
  const file = useCalendarFile(ownerId, extras, () => setOpen(false));
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconDownload size={18} stroke={1.6} aria-hidden="true" />} onClick={() => setOpen(!open)}>
          {t('file')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.customs}>
        <p className={tones.quiet}>{t('fileNote')}</p>
        {fileExtras.map((extra) => (
          <Checkbox
            key={extra}
            label={t(extraTexts[extra])}
            checked={extras.includes(extra)}
            onChange={(event) => setExtras(fileExtras.filter((one) => (one === extra ? event.currentTarget.checked : extras.includes(one))))}
          />
        ))}
        <Button onClick={file.run} loading={file.isBusy}>
          {t('saveFile')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

const anniversaryTexts = { off: 'anniversariesOff', round: 'anniversariesRound', every: 'anniversariesEvery' } as const satisfies Record<
  AnniversaryCustom,
  string
>;

function Anniversaries() {
  const { t } = useTranslation('calendar');
  const say = useSayError();
  const custom = useQuery(api.occasions.anniversaryCustom.queryOptions());
  const save = useMutation(api.occasions.saveAnniversaryCustom.mutationOptions());
  if (!custom.data) return null;
  return (
    <Choose
      label={t('anniversaries')}
      value={custom.data}
      options={anniversaryCustoms.map((value) => ({ value, label: t(anniversaryTexts[value]) }))}
      onChoose={(value) => save.mutate(value, { onError: (error) => tell(say(error)) })}
    />
  );
}

const customTexts = { on: 'customOn', ask: 'customAsk', off: 'customOff' } as const satisfies Record<NameDayCustom, string>;

/** Where name days are kept. */
export function NameDayCustoms() {
  const { t } = useTranslation('calendar');
  const { t: countries } = useTranslation('welcome');
  const say = useSayError();
  const customs = useNameDayCustoms();
  const save = useMutation(api.occasions.saveNameDayCustoms.mutationOptions());
  const choose = (country: NameDayCountry, custom: NameDayCustom) =>
    customs.data && save.mutate({ ...customs.data, [country]: custom }, { onError: (error) => tell(say(error)) });
  return (
    <Popover trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFlag size={18} stroke={1.6} aria-hidden="true" />}>
          {t('nameDays')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.customs}>
        <p className={tones.quiet}>{t('nameDaysNote')}</p>
        {customs.data &&
          nameDayCountries.map((country) => (
            <Choose
              key={country}
              label={countries(country)}
              value={customs.data[country]}
              options={nameDayCustoms.map((value) => ({ value, label: t(customTexts[value]) }))}
              onChoose={(custom) => choose(country, custom)}
            />
          ))}
        <Anniversaries />
      </Popover.Dropdown>
    </Popover>
  );
}
