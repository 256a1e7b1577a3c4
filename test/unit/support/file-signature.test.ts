import { expect } from '@open-wc/testing';
import { contradictsFileTypes, fileSignature, showableAs, storedType } from '../../../src/support/index.js';

/** Bytes of a text in Latin-1, one a character. */
const bytes = (latin1: string): Uint8Array => Uint8Array.from(latin1, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => bytes(`\xff\xfe${text.replace(/./gs, '$&\0')}`);

const PNG = bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
const SVG = utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const HTML = utf8('<!doctype html><script>alert(1)</script>');
const EXE = bytes('MZ\x90\0\x03\0\0\0');

describe('the type of a file by its bytes', () => {
  const known: [type: string, head: Uint8Array][] = [
    ['image/png', PNG],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['image/gif', bytes('GIF89a\x01\0\x01\0')],
    ['image/webp', bytes('RIFF\x24\0\0\0WEBPVP8 ')],
    ['image/avif', bytes('\0\0\0\x20ftypavif')],
    ['image/heic', bytes('\0\0\0\x18ftypheic')],
    ['image/bmp', bytes('BM\x46\0\0\0\0\0\0\0\x36\0')],
    ['application/pdf', utf8('%PDF-1.7\n')],
    ['application/zip', bytes('PK\x03\x04\x14\0')],
    ['application/gzip', bytes('\x1f\x8b\x08\0')],
    ['video/mp4', bytes('\0\0\0\x20ftypisom')],
    ['video/quicktime', bytes('\0\0\0\x14ftypqt  ')],
    ['video/webm', bytes('\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm')],
    ['video/matroska', bytes('\x1aE\xdf\xa3\x9fB\x82\x88matroska')],
    ['audio/wav', bytes('RIFF\x24\0\0\0WAVEfmt ')],
    ['audio/mpeg', bytes('ID3\x04\0\0')],
    ['audio/ogg', bytes('OggS\0\x02')],
    ['application/x-executable', EXE],
    ['application/x-executable', bytes('\x7fELF\x02')],
    ['text/html', HTML],
    ['text/html', utf8('\ufeff \n<!-- hidden --><IFRAME src=x>')],
    ['text/html', utf16('<html><script>alert(1)</script>')],
    ['image/svg+xml', SVG],
    ['image/svg+xml', utf8('<?xml version="1.0"?><!-- a --><!DOCTYPE svg [<!ENTITY a "b">]><x:svg/>')],
    ['application/xml', utf8('<?xml version="1.0"?><note/>')],
    ['text/plain', utf8('12:00 Zürich <svg is only mentioned')],
    ['text/plain', bytes('caf\xe9 in Latin-1')],
    ['text/plain', utf16('A log of Windows')],
    ['text/plain', utf8('MZ is how this sentence begins')],
  ];
  for (const [type, head] of known)
    it(`${type}: ${JSON.stringify(String.fromCharCode(...head.slice(0, 24)))}`, () => {
      expect(fileSignature(head)).to.equal(type);
    });

  it('C16 says nothing of what is too short or unknown, and never fails', () => {
    for (const head of [
      bytes(''),
      bytes('\0'),
      bytes('\x89PN\0'),
      new Uint8Array(5000),
      bytes('RIFF\0'),
      bytes('BM\0'),
    ]) {
      expect(fileSignature(head)).to.equal(undefined);
    }
    for (let length = 0; length < PNG.length; length++)
      expect(() => fileSignature(PNG.slice(0, length))).not.to.throw();
  });

  it('C16 takes what hides behind a comment without end for HTML', () => {
    expect(fileSignature(utf8(`<!--${' '.repeat(5000)}--><svg onload="alert(1)"/>`))).to.equal('text/html');
  });

  it('C16 shows pictures and films, and nothing in which something could run', () => {
    expect([fileSignature(PNG), 'image/jpeg', 'image/gif'].map(showableAs)).to.deep.equal(Array(3).fill('picture'));
    expect(['video/webm', 'video/mp4'].map(showableAs)).to.deep.equal(['film', 'film']);
    for (const type of [fileSignature(SVG), fileSignature(HTML), 'application/pdf', 'text/plain', undefined]) {
      expect(showableAs(type), type).to.equal(undefined);
    }
    // A picture and a page in one is what it begins with, and is handed out as that.
    expect(showableAs(fileSignature(bytes('GIF89a/*<script>alert(1)</script>')))).to.equal('picture');
  });
});

describe('the type that is stored with a file', () => {
  const claim = (type: string, name = 'a'): { name: string; type: string } => ({ name, type });

  it('is what the bytes are, whatever was claimed', () => {
    expect(storedType(claim('image/jpeg'), PNG)).to.equal('image/png');
    expect(storedType(claim(''), PNG)).to.equal('image/png');
    expect(storedType(claim('image/png'), HTML)).to.equal('text/html');
    expect(storedType(claim('image/png'), utf8('not a picture'))).to.equal('text/plain');
    expect(storedType(claim('image/png'), new Uint8Array(9))).to.equal('application/octet-stream');
    expect(storedType(claim('text/html'), utf8('no markup at all'))).to.equal('text/plain');
  });

  it('stays as claimed where the claim says more, or nothing speaks against it', () => {
    const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(storedType(claim(docx), bytes('PK\x03\x04'))).to.equal(docx);
    expect(storedType(claim('application/json'), utf8('{"a": 1}'))).to.equal('application/json');
    expect(storedType(claim('text/csv; charset=utf-8'), utf8('a;b'))).to.equal('text/csv');
    expect(storedType(claim('audio/webm'), bytes('\x1aE\xdf\xa3B\x82\x84webm'))).to.equal('audio/webm');
    expect(storedType(claim('application/x-own'), bytes('\x01\x02'))).to.equal('application/x-own');
    expect(storedType(claim('video/webm;codecs=vp9'), bytes('\x1aE\xdf\xa3B\x82\x84webm'))).to.equal('video/webm');
  });

  it('C19 contradicts a policy when the bytes are something that it does not let in', () => {
    const images = ['image/*'];
    for (const head of [HTML, SVG, EXE, bytes('%PDF-1.7')]) {
      expect(contradictsFileTypes(claim('image/png', 'a.png'), head, images)).to.equal(true);
      expect(contradictsFileTypes(claim('image/png', 'a.png'), head, undefined)).to.equal(false);
    }
    expect(contradictsFileTypes(claim('', 'a.png'), HTML, ['.png'])).to.equal(true);
    expect(contradictsFileTypes(claim('', 'a.log'), EXE, ['.log'])).to.equal(true);
    expect(contradictsFileTypes(claim('application/x-executable', 'a.log'), EXE, ['.log'])).to.equal(true);
  });

  const matroska = bytes('\x1aE\xdf\xa3\x9fB\x82\x88matroska');
  const m4a = bytes('\0\0\0\x18ftypM4A ');
  const names: [head: Uint8Array, ...names: string[]][] = [
    [bytes('\xff\xd8\xff\xe0'), 'image/jpeg', 'image/jpg', 'image/pjpeg'],
    [PNG, 'image/png', 'image/x-png'],
    [bytes('BM\x46\0\0\0\0\0\0\0\x36\0'), 'image/bmp', 'image/x-bmp', 'image/x-ms-bmp'],
    [matroska, 'video/matroska', 'video/x-matroska'],
    [bytes('RIFF\x24\0\0\0AVI '), 'video/x-msvideo', 'video/avi', 'video/msvideo', 'video/vnd.avi'],
    [m4a, 'audio/mp4', 'audio/m4a', 'audio/x-m4a'],
    [bytes('ID3\x04\0\0'), 'audio/mpeg', 'audio/mp3', 'audio/x-mp3', 'audio/x-mpeg'],
    [bytes('RIFF\x24\0\0\0WAVE'), 'audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
    [bytes('fLaC'), 'audio/flac', 'audio/x-flac'],
    [utf8('%PDF-1.7'), 'application/pdf', 'application/x-pdf'],
    [bytes('PK\x03\x04'), 'application/zip', 'application/x-zip', 'application/x-zip-compressed'],
    [bytes('\x1f\x8b\x08\0'), 'application/gzip', 'application/x-gzip'],
    [bytes('Rar!\x1a\x07'), 'application/vnd.rar', 'application/x-rar', 'application/x-rar-compressed'],
  ];
  for (const [head, name, ...others] of names)
    it(`is ${name}, also where claim and policy say ${others.join(', ')}`, () => {
      for (const other of others) {
        expect(storedType(claim(other), head)).to.equal(name);
        expect(contradictsFileTypes(claim(other), head, [` ${other.toUpperCase()}`])).to.equal(false);
        expect(contradictsFileTypes(claim(''), head, [other])).to.equal(false);
        expect(contradictsFileTypes(claim(other), HTML, [other])).to.equal(true);
      }
    });

  it('is that of a text for one that begins with a tag, where claim and name both say so', () => {
    const texts: [type: string, name: string, head: string][] = [
      ['text/plain', 'notes.txt', '<a href="https://example.com">a</a> does not open'],
      ['text/markdown', 'README.md', '<p align="center">Larchmont</p>'],
      ['text/csv', 'rooms.csv', '<b>room</b>;bed'],
    ];
    for (const [type, name, head] of texts) {
      expect(storedType(claim(type, name), utf8(head))).to.equal(type);
      expect(contradictsFileTypes(claim(type, name), utf8(head), [type])).to.equal(false);
      expect(storedType(claim(type, 'a.html'), utf8(head))).to.equal('text/html');
      expect(contradictsFileTypes(claim(type, 'a.html'), utf8(head), [type])).to.equal(true);
    }
  });

  it('lets honest mistakes and what proves nothing pass', () => {
    expect(contradictsFileTypes(claim('image/jpeg', 'a.jpg'), PNG, ['image/*'])).to.equal(false);
    expect(contradictsFileTypes(claim('image/png', 'a.png'), utf8('broken'), ['image/*'])).to.equal(false);
    expect(contradictsFileTypes(claim('image/png', 'a.png'), new Uint8Array(), ['image/*'])).to.equal(false);
    expect(contradictsFileTypes(claim('image/svg+xml', 'a.svg'), SVG, ['image/*'])).to.equal(false);
    expect(contradictsFileTypes(claim('text/plain', 'a.log'), HTML, ['.log'])).to.equal(false);
    expect(contradictsFileTypes(claim('application/zip', 'a.zip'), bytes('PK\x03\x04'), ['.zip'])).to.equal(false);
  });
});
