import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { BehindStepFigure, OnStepFigure } from '#contract/journey-steps';
import { api } from '../../host/client.ts';

export const useJourneys = () => useQuery(api.journeys.list.queryOptions());
export const useAway = () => useQuery(api.journeys.away.queryOptions());
export const useReady = () => useQuery(api.journeys.ready.queryOptions());
export const useJourney = (journeyId: string) => useQuery(api.journeys.get.queryOptions({ input: { journeyId } }));
export const useIdeas = (journeyId: string) => useQuery(api.journeys.ideas.queryOptions({ input: { journeyId } }));
export const useTemplates = () => useQuery(api.letters.templates.queryOptions());

/** Whose names somebody asked for: all on a journey, those on a step, or those behind a figure of a step. */
export type AskedPeople =
  | { kind: 'journey'; journeyId: string; title: string }
  | { kind: 'on-step'; journeyId: string; stepId: string; which: OnStepFigure; title: string }
  | { kind: 'figure'; stepId: string; figure: BehindStepFigure; title: string };

const pageSize = 100;

/** Where the next page begins; undefined where all are shown. */
function nextPage<Row>(last: { rows: Row[]; total: number }, pages: { rows: Row[] }[]): number | undefined {
  const shown = pages.reduce((sum, { rows }) => sum + rows.length, 0);
  return last.rows.length > 0 && shown < last.total ? shown : undefined;
}

export function useOnStep(asked: Exclude<AskedPeople, { kind: 'figure' }>) {
  const onStep = asked.kind === 'on-step' ? { stepId: asked.stepId, on: asked.which } : {};
  return useInfiniteQuery(
    api.journeys.people.infiniteOptions({
      input: (offset: number) => ({ journeyId: asked.journeyId, ...onStep, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: nextPage,
    }),
  );
}

export const useFigure = (stepId: string, figure: BehindStepFigure) =>
  useInfiniteQuery(
    api.journeys.stepPeople.infiniteOptions({
      input: (offset: number) => ({ stepId, figure, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: nextPage,
    }),
  );
