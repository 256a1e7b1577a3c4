import type { Article, Notice, NoticeJoin } from '../../src/contract/index.js';
import { requesterScope, type Requester } from '../../src/gateway/index.js';

/** What a ticket system in memory tells everybody. */
export class MemoryKnowledge {
  announced: readonly Notice[];
  published: readonly Article[];
  readonly #joins = new Map<string, Set<string>>();

  constructor(announced: readonly Notice[] = [], published: readonly Article[] = []) {
    this.announced = announced;
    this.published = published;
  }

  notices(requester: Requester): Notice[] {
    return this.announced.map((notice) => this.#noticeFor(notice, requester));
  }

  join(requester: Requester, id: string, { requester: person }: NoticeJoin): Notice | undefined {
    const notice = this.announced.find((candidate) => candidate.id === id && candidate.joinable);
    if (!notice) return undefined;
    const joins = this.#joins.get(id) ?? new Set();
    joins.add(requester.kind === 'signed' ? requesterScope(requester) : (person?.email ?? crypto.randomUUID()));
    this.#joins.set(id, joins);
    return { ...this.#noticeFor(notice, requester), joined: true };
  }

  articles(q: string): Article[] {
    const words = q.toLowerCase().split(/\s+/);
    const fits = ({ title, body }: Article): boolean =>
      words.some((word) => `${title} ${body}`.toLowerCase().includes(word));
    return this.published.filter(fits);
  }

  #noticeFor(notice: Notice, requester: Requester): Notice {
    const joins = this.#joins.get(notice.id);
    const joined = requester.kind === 'signed' && joins?.has(requesterScope(requester));
    const affected = (notice.affected ?? 0) + (joins?.size ?? 0);
    return { ...notice, ...(affected && { affected }), ...(joined && { joined }) };
  }
}
