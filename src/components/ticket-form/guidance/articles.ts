import type { TemplateResult } from 'lit';
import type { TicketApi } from '../../../client/ticket-api.js';
import type { Words } from '../../../context/index.js';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Article } from '../../../contract/index.js';
import { ArticleAnsweredEvent } from './article-answered-event.js';
import { renderArticles } from './article-panel.js';
import { ArticleSearch, type SearchClock } from './article-search.js';

/** What suggesting needs of its form. */
interface ArticleForm {
  readonly element: HTMLElement & { requestUpdate(): void };
  readonly words: Words;
  api(): TicketApi | undefined;
  focusOn(selector: string): void;
  say(text: string): void;
}

/** Articles that may answer what is being written, one of which may be open in the form. */
export class Articles {
  readonly #form: ArticleForm;
  readonly #search: ArticleSearch;
  #opened?: Article;
  #renderMarkdown?: (text: string) => unknown;

  constructor(form: ArticleForm, clock?: SearchClock) {
    this.#form = form;
    this.#search = new ArticleSearch(
      {
        ask: async (q, signal) => (await form.api()?.articles?.(q, { signal })) ?? [],
        changed: () => {
          const { length } = this.#search.found;
          if (length > 0 && !this.#opened) form.say(guidanceWords(form.words.messages).articlesFound(length));
          form.element.requestUpdate();
        },
      },
      clock,
    );
  }

  type(text: string): void {
    if (this.#form.api()?.articles) this.#search.type(text);
  }

  stop(): void {
    this.#search.stop();
  }

  render(): unknown {
    const { words } = this.#form;
    return renderArticles({
      words,
      found: this.#search.found,
      opened: this.#opened,
      textOf: (article) => this.#textOf(article),
      open: (article) => this.#open(article),
      back: () => {
        const id = this.#opened?.id ?? '';
        this.#show(undefined);
        this.#form.focusOn(`.article[data-id="${CSS.escape(id)}"]`);
      },
      answered: (article) => {
        this.#show(undefined);
        this.#form.say(guidanceWords(words.messages).left);
        this.#form.element.dispatchEvent(new ArticleAnsweredEvent(article));
      },
    });
  }

  #textOf({ body, markdown }: Article): unknown {
    return markdown && this.#renderMarkdown ? this.#renderMarkdown(body) : body;
  }

  #open(article: Article): void {
    this.#show(article);
    this.#form.focusOn('.articles .title');
    if (!article.markdown || this.#renderMarkdown) return;
    // Until it is there, and where it cannot be had, the text is read as it is written.
    import('../../ticket-thread/markdown/markdown.js').then(
      ({ renderMarkdown }) => {
        this.#renderMarkdown = (text): TemplateResult => renderMarkdown(text);
        this.#form.element.requestUpdate();
      },
      () => undefined,
    );
  }

  #show(article: Article | undefined): void {
    this.#opened = article;
    this.#form.element.requestUpdate();
  }
}
