import { expect } from '@open-wc/testing';
import { findRejection, type FileFacts } from '../../../../../src/components/attachments/uploading/file-limits.js';

const policy = { maxFiles: 3, maxFileSize: 100, maxTotalSize: 250, types: ['image/png', 'video/*', '.log'] };

const facts = (name: string, changes: Partial<FileFacts> = {}): FileFacts => ({
  name,
  size: 10,
  type: 'image/png',
  lastModified: 1,
  ...changes,
});

describe('limits of files', () => {
  it('B51 takes a file of exactly the limit and refuses one of a byte more, naming the limit', () => {
    expect(findRejection(facts('a.png', { size: 100 }), [], policy)).to.be.undefined;
    expect(findRejection(facts('a.png', { size: 101 }), [], policy)).to.deep.equal({ reason: 'too-large', limit: 100 });
  });

  it('B51 refuses an empty file', () => {
    expect(findRejection(facts('a.png', { size: 0 }), [], policy)).to.deep.equal({ reason: 'empty' });
  });

  it('B51 refuses one file too many', () => {
    const taken = [facts('a.png'), facts('b.png')];
    expect(findRejection(facts('c.png'), taken, policy)).to.be.undefined;
    expect(findRejection(facts('d.png'), [...taken, facts('c.png')], policy)).to.deep.equal({
      reason: 'too-many',
      limit: 3,
    });
  });

  it('refuses what no longer fits into the sum of all', () => {
    const taken = [facts('a.png', { size: 100 }), facts('b.png', { size: 90 })];
    expect(findRejection(facts('c.png', { size: 60 }), taken, policy)).to.be.undefined;
    expect(findRejection(facts('c.png', { size: 61 }), taken, policy)).to.deep.equal({ reason: 'total', limit: 250 });
    expect(findRejection(facts('c.png', { size: 100 }), taken, { ...policy, maxTotalSize: undefined })).to.be.undefined;
  });

  it('B51 recognises the same file, but not another one of the same name', () => {
    const taken = [facts('image.png')];
    expect(findRejection(facts('image.png'), taken, policy)).to.deep.equal({ reason: 'duplicate' });
    expect(findRejection(facts('image.png', { lastModified: 2 }), taken, policy)).to.be.undefined;
    expect(findRejection(facts('image.png', { size: 11 }), taken, policy)).to.be.undefined;
  });

  it('compares types without regard to case, parameters and what stands before the extension', () => {
    const fits = (name: string, type: string): boolean => !findRejection(facts(name, { type }), [], policy);
    expect(fits('a', 'IMAGE/PNG')).to.be.true;
    expect(fits('a', 'image/png;x=1')).to.be.true;
    expect(fits('a.mov', 'video/quicktime')).to.be.true;
    expect(fits('server.LOG', '')).to.be.true;
    expect(fits('a.log.exe', '')).to.be.false;
    expect(fits('a.svg', 'image/svg+xml')).to.be.false;
    expect(fits('a', '')).to.be.false;
    expect(fits('a', 'videos/mp4')).to.be.false;
  });

  it('takes every type where the organisation names none', () => {
    for (const types of [undefined, []]) {
      expect(findRejection(facts('a', { type: '' }), [], { ...policy, types })).to.be.undefined;
    }
  });
});
