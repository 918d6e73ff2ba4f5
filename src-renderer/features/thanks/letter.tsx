import { Button, Switch, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '#contract/letters';
import type { Colleague } from '#contract/team';
import type { Language } from '#contract/words';
import { Choose } from '../../ui/choose.tsx';
import { useTemplateName } from '../../ui/template-name.ts';
import tones from '../../ui/tones.module.css';
import { useSubjectOf } from './queries.ts';
import styles from './thanks.module.css';
import type { SetWish, Wish } from './wish.ts';

/** Whose name and face stand below the thanks. */
export function Signer({ managers, wish, set }: { managers: readonly Colleague[]; wish: Wish; set: SetWish }) {
  const { t } = useTranslation('thanks');
  const toTeam = (
    <Button component={Link} to="/settings/team" variant="default" size="compact-md">
      {t('toTeam')}
    </Button>
  );
  const signer = managers.find(({ id }) => id === wish.signerId) ?? managers[0];
  if (!signer) {
    return (
      <p className={styles.row}>
        <span className={styles.warned}>{t('noManager')}</span> {toTeam}
      </p>
    );
  }
  return (
    <div className={styles.signer}>
      {signer.photo ? <img src={signer.photo} alt="" /> : <span aria-hidden="true">{signer.name.slice(0, 1)}</span>}
      <div>
        <Choose
          label={t('signer')}
          description={t('signerNote')}
          value={signer.id}
          options={managers.map(({ id, name, role }) => ({ value: id, label: role ? `${name}, ${role}` : name }))}
          onChoose={(signerId) => set({ signerId })}
        />
        {!signer.photo && (
          <p className={styles.row}>
            <span className={tones.quiet}>{t('noPhoto', { name: signer.name })}</span> {toTeam}
          </p>
        )}
      </div>
    </div>
  );
}

type LetterProps = { letters: readonly TemplateRow[]; wish: Wish; set: SetWish; language: Language | null; subjects: { named: string; hinted: string } };

/** Which letter, and whether two subjects are tried on halves. */
export function LetterFields({ letters, wish, set, language, subjects }: LetterProps) {
  const { t } = useTranslation('thanks');
  const nameOf = useTemplateName();
  const letter = letters.find(({ id }) => id === wish.templateId) ?? letters[0];
  if (!letter) return <p className={styles.warned}>{t('noLetters')}</p>;
  return (
    <>
      <Choose
        label={t('letter')}
        maw={440}
        value={letter.id}
        options={letters.map((one) => ({ value: one.id, label: nameOf(one) }))}
        onChoose={(templateId) => set({ templateId })}
      />
      <Switch
        label={t('subjects')}
        description={language === null ? t('subjectsOneLanguage') : t('subjectsNote')}
        disabled={language === null}
        checked={wish.triesSubjects && language !== null}
        onChange={(event) => set({ triesSubjects: event.currentTarget.checked })}
      />
      {wish.triesSubjects && language !== null && (
        <div className={styles.fields} lang={language}>
          <TextInput label={t('subjectNamed')} maxLength={300} value={subjects.named} onChange={(event) => set({ named: event.currentTarget.value })} />
          <TextInput label={t('subjectHinted')} maxLength={300} value={subjects.hinted} onChange={(event) => set({ hinted: event.currentTarget.value })} />
        </div>
      )}
    </>
  );
}

/** The two subjects as they stand: what was typed, else those of the two letters that came with the app. */
export function useSubjects(letters: readonly TemplateRow[], { named, hinted }: Wish, language: Language | null): { named: string; hinted: string } {
  const idOf = (wanted: string) => letters.find(({ key }) => key === wanted)?.id;
  const own = { named: useSubjectOf(idOf('thanks-named'), language), hinted: useSubjectOf(idOf('thanks-hinted'), language) };
  return { named: named ?? own.named, hinted: hinted ?? own.hinted };
}
