import { expect } from '@open-wc/testing';
import { SseParser, type SseMessage } from '../../../../src/client/live/sse-parser.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a stream that comes in pieces. */
function parse(...pieces: readonly (string | Uint8Array)[]): { messages: SseMessage[]; parser: SseParser } {
  const messages: SseMessage[] = [];
  const parser = new SseParser((message) => messages.push(message));
  for (const piece of pieces) parser.push(typeof piece === 'string' ? bytesOf(piece) : piece);
  return { messages, parser };
}

const message = (data: string, type = 'message'): SseMessage => ({ type, data });

describe('server-sent events', () => {
  for (const [name, end] of Object.entries({ LF: '\n', CR: '\r', 'CR LF': '\r\n' })) {
    it(`reads lines that end with ${name}`, () => {
      const text = ['event: a', 'data: 1', 'id: 7', '', 'data: 2', '', ''].join(end);
      const { messages, parser } = parse(text);
      expect(messages).to.deep.equal([message('1', 'a'), message('2')]);
      expect(parser.lastEventId).to.equal('7');
    });
  }

  it('reads the same from bytes that come one by one', () => {
    const text = ': hello\r\nid: ä\r\ndata: 日本\r\ndata: 👩‍👩‍👧\r\n\r\nretry: 100\r\rdata\n\nevent: x\ndata: y\n\n';
    const whole = parse(text);
    const single = parse(...[...bytesOf(text)].map((byte) => Uint8Array.of(byte)));
    expect(single.messages).to.deep.equal(whole.messages);
    expect(whole.messages).to.deep.equal([message('日本\n👩‍👩‍👧'), message(''), message('y', 'x')]);
    for (const { parser } of [whole, single]) expect(parser).to.include({ lastEventId: 'ä', retry: 100 });
  });

  it('joins lines of data, and drops one leading blank only', () => {
    expect(parse('data:a\ndata:  b\ndata\n\n').messages).to.deep.equal([message('a\n b\n')]);
  });

  it('skips a byte order mark at the beginning, and only there', () => {
    expect(parse('\uFEFFdata: a\n\n\uFEFFdata: b\n\n').messages).to.deep.equal([message('a')]);
  });

  it('passes over comments, unknown fields and messages without data', () => {
    const { messages, parser } = parse(':\n\n: x\n\nfoo: bar\nevent: z\nid: 3\n\ndata: a\n\n');
    expect(messages).to.deep.equal([message('a')]);
    expect(parser.lastEventId).to.equal('3');
  });

  it('keeps the id for the messages after it, and an empty one forgets it', () => {
    const { parser } = parse('id: 1\ndata: a\n\ndata: b\n\n');
    expect(parser.lastEventId).to.equal('1');
    parser.push(bytesOf('id\ndata: c\n\n'));
    expect(parser.lastEventId).to.equal('');
  });

  it('counts an id only once its message is complete, and none with NULL in it', () => {
    const { parser } = parse('id: 1\ndata: a\n\nid: 2\ndata: b\n');
    expect(parser.lastEventId).to.equal('1');
    parser.push(bytesOf('\nid: 3\0\ndata: c\n\n'));
    expect(parser.lastEventId).to.equal('2');
  });

  it('takes a pause of digits only', () => {
    expect(parse('retry: 1500\nretry: 2s\nretry: -1\nretry\n\n').parser.retry).to.equal(1500);
  });

  it('does not tell of a message that breaks off', () => {
    expect(parse('data: a\n\ndata: b\n').messages).to.deep.equal([message('a')]);
  });

  it('refuses a message without an end', () => {
    expect(() => parse(...new Array<string>(3).fill('x'.repeat(512 * 1024)))).to.throw(RangeError);
    expect(() => parse(...new Array<string>(3).fill(`data: ${'x'.repeat(512 * 1024)}\n`))).to.throw(RangeError);
  });
});
