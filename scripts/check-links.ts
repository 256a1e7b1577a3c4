// Links between the pages of this repository: a page that was moved or a heading that was reworded
// leaves readers nowhere, and nobody notices. Addresses on other hosts are not asked for.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../build/entries.js';

/** Text without what only looks like a link: fenced and inline code. */
const prose = (markdown: string): string =>
  markdown.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));

/** Anchors as code hosts derive them from headings, the second of the same words with `-1`, and those written out. */
export function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>();
  const text = markdown.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '');
  for (const [, heading = ''] of text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/&lt;|&gt;/g, '');
    const slug = words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  for (const [, id = ''] of text.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(id);
  return anchors;
}

/** The targets of a page's links. */
export function linksOf(markdown: string): string[] {
  const text = prose(markdown);
  const inline = [...text.matchAll(/\]\(<?([^\s)>]+)>?(?:\s+"[^"]*")?\)/g)];
  const named = [...text.matchAll(/^\[[^\]]+\]:\s+(\S+)/gm)];
  return [...inline, ...named].map(([, target = '']) => target);
}

/** What is wrong with the links of some pages, one complaint a line. `read` gives a page, or nothing where there is none. */
export async function brokenLinks(
  pages: readonly string[],
  read: (page: string) => Promise<string>,
  exists: (file: string) => boolean,
): Promise<string[]> {
  const faults: string[] = [];
  for (const page of pages) {
    for (const link of linksOf(await read(page))) {
      if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(link)) continue;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : path.posix.join(path.posix.dirname(page), decodeURIComponent(file));
      if (!exists(target)) faults.push(`${page}: there is no ${target} (${link})`);
      else if (anchor !== undefined && target.endsWith('.md') && !anchorsOf(await read(target)).has(anchor)) {
        faults.push(`${page}: ${target} has no heading for #${anchor}`);
      }
    }
  }
  return faults;
}

if (process.argv[1] === import.meta.filename) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: root,
  });
  const pages = listed
    .toString()
    .split('\0')
    .filter((page) => page && existsSync(path.join(root, page)));
  const faults = await brokenLinks(
    pages,
    (page) => readFile(path.join(root, page), 'utf8'),
    (file) => existsSync(path.join(root, file)),
  );
  for (const fault of faults) console.error(fault);
  console.log(`${pages.length} pages, ${faults.length} broken links`);
  if (faults.length > 0) process.exitCode = 1;
}
