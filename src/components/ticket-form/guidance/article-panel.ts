import { html, nothing, type TemplateResult } from 'lit';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Words } from '../../../context/index.js';
import type { Article } from '../../../contract/index.js';
import { icon } from '../../icons/icons.js';
import { HTTPS_ONLY, safeLink } from '../../safe-link/safe-link.js';

/** What the panel shows, and what it can ask for. */
export interface ArticlesView {
  words: Words;
  found: readonly Article[];
  opened: Article | undefined;
  /** Its text, ready to be shown. */
  textOf(article: Article): unknown;
  open(article: Article): void;
  back(): void;
  answered(article: Article): void;
}

const renderOne = (article: Article, { open }: ArticlesView): TemplateResult =>
  html`<li>
    <button type="button" class="article" data-id=${article.id} @click=${() => open(article)}>
      <span
        ><bdi>${article.title}</bdi
        >${article.summary ? html`<small><bdi>${article.summary}</bdi></small>` : nothing}</span
      >
      ${icon('chevron')}
    </button>
  </li>`;

function renderOpened(article: Article, { words: { messages }, textOf, back, answered }: ArticlesView): TemplateResult {
  const words = guidanceWords(messages);
  const link = article.url ? safeLink(article.url, HTTPS_ONLY) : undefined;
  return html`<button type="button" class="link back" @click=${back}>${words.backToForm}</button>
    <strong class="title" tabindex="-1"><bdi>${article.title}</bdi></strong>
    <div class="text" dir="auto">${textOf(article)}</div>
    <div class="ways">
      <button type="button" class="button" part="answered" @click=${() => answered(article)}>${words.answered}</button>
      ${
        link
          ? html`<a class="button plain" href=${link.href} target="_blank" rel="noopener noreferrer"
              >${words.openArticle} <bdi class="host">${link.host}</bdi></a
            >`
          : nothing
      }
    </div>`;
}

/** Articles that may answer the question, or one of them in full; nothing while there is none. */
export function renderArticles(view: ArticlesView): TemplateResult | typeof nothing {
  const { found, opened, words } = view;
  const { articles } = guidanceWords(words.messages);
  if (!opened && found.length === 0) return nothing;
  return html`<section class="articles" part="articles" aria-label=${articles}>
    ${
      opened
        ? renderOpened(opened, view)
        : html`<p class="quiet">${articles}</p>
            <ul>
              ${found.map((article) => renderOne(article, view))}
            </ul>`
    }
  </section>`;
}
