import { expect } from '@open-wc/testing';
import {
  isAccepted,
  isBusy,
  step,
  type FileState,
  type FileStatus,
} from '../../../../../src/components/attachments/uploading/file-state.js';

const states: Record<FileStatus, FileState> = {
  checking: { status: 'checking' },
  rejected: { status: 'rejected', rejection: { reason: 'empty' } },
  waiting: { status: 'waiting' },
  uploading: { status: 'uploading', sent: 0 },
  paused: { status: 'paused', until: 0 },
  done: { status: 'done', attachment: { id: 'a', name: 'a', size: 1, type: '' } },
  failed: { status: 'failed', error: new Error('gone') },
};
const all = Object.keys(states) as FileStatus[];

const legal = [
  'checking→waiting',
  'checking→rejected',
  'waiting→uploading',
  'uploading→uploading',
  'uploading→paused',
  'uploading→done',
  'uploading→failed',
  'uploading→waiting',
  'uploading→rejected',
  'paused→paused',
  'paused→uploading',
  'paused→done',
  'paused→failed',
  'paused→waiting',
  'paused→rejected',
  'failed→waiting',
];

describe('state of a file', () => {
  for (const from of all) {
    for (const to of all) {
      const name = `${from}→${to}`;
      if (legal.includes(name)) {
        it(`allows ${name}`, () => expect(step(states[from], states[to])).to.equal(states[to]));
      } else {
        it(`refuses ${name}`, () => expect(() => step(states[from], states[to])).to.throw(`from ${from} to ${to}`));
      }
    }
  }

  it('tells what a form has to wait for', () => {
    expect(all.filter((status) => isBusy(states[status]))).to.have.members([
      'checking',
      'waiting',
      'uploading',
      'paused',
    ]);
  });

  it('tells what counts towards the limits', () => {
    expect(all.filter((status) => isAccepted(states[status]))).to.have.members([
      'waiting',
      'uploading',
      'paused',
      'done',
      'failed',
    ]);
  });
});
