import type { Article } from '../../../contract/index.js';

/** An article answered the question before it was sent. What was written stays in the form. */
export class ArticleAnsweredEvent extends Event {
  readonly article: Article;

  constructor(article: Article) {
    super('helpdock-article-answered', { bubbles: true, composed: true });
    this.article = article;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-article-answered': ArticleAnsweredEvent;
  }
}
