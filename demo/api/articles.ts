import type { Kysely } from 'kysely';
import type { Article } from 'helpdock/contract';
import type { Schema } from './schema.js';

/** As many as one reads before asking somebody. */
const MOST = 5;
/** Words of a text that are looked at, and the shortest one that says something. */
const MAX_WORDS = 60;
const MIN_LENGTH = 3;

/** Words without accents and case. Each character is looked at once, whatever the text. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= MIN_LENGTH);
}

/** "Invoices" finds "invoice": the beginning is what counts. */
const stemOf = (word: string): string => (word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word);

/** How often the words of a text stand in an article, a title counting more; rare words count more than common ones. */
function rank(articles: readonly Article[], q: string): Article[] {
  const stems = [...new Set(wordsOf(q).slice(0, MAX_WORDS).map(stemOf))];
  const indexed = articles.map((article) => ({
    article,
    title: wordsOf(article.title),
    text: wordsOf(`${article.summary ?? ''} ${article.body}`),
  }));
  const has = (words: readonly string[], stem: string): boolean => words.some((word) => word.startsWith(stem));
  const weights = stems.map((stem) => {
    const found = indexed.filter(({ title, text }) => has(title, stem) || has(text, stem)).length;
    return found ? Math.log(1 + articles.length / found) : 0;
  });
  return indexed
    .map(({ article, title, text }) => ({
      article,
      score: stems.reduce(
        (sum, stem, index) => sum + (weights[index] ?? 0) * ((has(title, stem) ? 3 : 0) + (has(text, stem) ? 1 : 0)),
        0,
      ),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ article }) => article);
}

/** Articles for a text, the best first; without a text, the ones that are read most. */
export async function findArticles(db: Kysely<Schema>, organizationId: string, q: string): Promise<Article[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'data'])
    .where('organization_id', '=', organizationId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const articles = rows.map(({ id, data }): Article => ({ id, ...data }));
  return (wordsOf(q).length ? rank(articles, q) : articles).slice(0, MOST);
}

/** Adds articles, or changes those whose ids are there already. The first is read most. */
export async function publishArticles(
  db: Kysely<Schema>,
  organizationId: string,
  articles: readonly Article[],
): Promise<void> {
  for (const [position, { id, ...rest }] of articles.entries()) {
    const data = JSON.stringify(rest);
    await db
      .insertInto('articles')
      .values({ organization_id: organizationId, id, position, data })
      .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet({ position, data }))
      .execute();
  }
}
