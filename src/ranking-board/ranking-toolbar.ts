import { html, nothing, type TemplateResult } from 'lit';
import { segmented } from '../element/controls.js';
import type { Translate } from '../element/locale.js';
import type { RankingView } from './ranking-view.js';

/** What the controls of a board show and do. */
export interface RankingControls {
  t: Translate;
  /** The one group that is shown; `undefined` for all. */
  group: string | undefined;
  /** Which of the two is shown; `null` where there is no trend to choose. */
  shown: 'board' | 'trend' | null;
  rankBy(id: string): void;
  showGroup(group: string | undefined): void;
  show(view: 'board' | 'trend'): void;
}

function groupPick(groups: readonly string[], { t, group, showGroup }: RankingControls): TemplateResult {
  const choose = (event: Event) => showGroup((event.target as HTMLSelectElement).value || undefined);
  return html`<select class="pick" aria-label=${t('ranking.group')} @change=${choose}>
    <option value="" ?selected=${!group}>${t('ranking.all-groups')}</option>
    ${groups.map((name) => html`<option value=${name} ?selected=${name === group}>${name}</option>`)}
  </select>`;
}

/** Group, measure and view to choose, each where there is a choice. */
export function renderRankingToolbar(view: RankingView, controls: RankingControls): TemplateResult {
  const { measure, measures, groups } = view;
  const { t, shown } = controls;
  const measureSwitch = segmented({
    label: t('ranking.measure'),
    options: measures.map(({ id, name }) => ({ value: id, text: name })),
    value: measure?.id ?? '',
    choose: (id) => controls.rankBy(id),
  });
  const viewSwitch = segmented<'board' | 'trend'>({
    label: t('view'),
    options: [
      { value: 'board', text: t('ranking.board') },
      { value: 'trend', text: t('ranking.trend') },
    ],
    value: shown ?? 'board',
    choose: (value) => controls.show(value),
  });
  return html`${groups.length > 1 ? groupPick(groups, controls) : nothing}
  ${measures.length > 1 ? measureSwitch : nothing} ${shown ? viewSwitch : nothing}`;
}
