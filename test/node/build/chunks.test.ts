import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { staticClosure } from '../../../build/app-chunk.js';
import { withNames, withPlainExports } from '../../../build/app-exports-plugin.js';
import { escapeNonAscii } from '../../../build/ascii-plugin.js';
import { runtimeExpression, withRuntime } from '../../../build/inline-runtime-plugin.js';
import { brotliSize, filesLoadedBy } from '../../../scripts/size.js';

const record = (source: string | null, imports: string[] = [], modules: string[] = []) => ({
  source,
  imports,
  dynamicImports: [],
  modules,
});

describe('chunks', () => {
  it('what loads together is what is imported, even in circles, not what is loaded later', () => {
    const imports: Record<string, string[]> = { app: ['form', 'lit'], form: ['lit', 'app'], list: ['lit'] };
    expect([...staticClosure(['app'], (id) => imports[id])].sort()).to.deep.equal(['app', 'form', 'lit']);
  });

  it('weighs every file that must arrive before a source file runs', () => {
    const report = {
      'app.js': record(null, ['lit.js'], ['src/embed/app.ts']),
      'lit.js': record(null),
      'list.js': record('src/list.ts', ['app.js']),
    };
    expect(filesLoadedBy(report, ['src/embed/app.ts'])).to.deep.equal(['app.js', 'lit.js']);
    expect(filesLoadedBy(report, ['src/list.ts'])).to.deep.equal(['app.js', 'list.js', 'lit.js']);
    expect(() => filesLoadedBy(report, ['src/gone.ts'])).to.throw('src/gone.ts');
    expect(brotliSize('a'.repeat(1000))).to.be.lessThan(30);
  });

  it('copies the helpers of the bundler into the chunk that uses them', () => {
    const expression = runtimeExpression('var a=1,b=2;export{a as x,b};');
    const code = withRuntime('import{x as e,b}from"./rt-1.js";globalThis.sum=e+b;', 'rt-1.js', expression);
    expect(code).to.equal('const{x:e,b:b}=(()=>{var a=1,b=2;return{x:a,b:b}})();globalThis.sum=e+b;');
    expect(() => withRuntime('1', 'rt-1.js', expression)).to.throw('rt-1.js');
    expect(() => runtimeExpression('import "./x.js";export{a}')).to.throw('unexpected shape');
  });

  it('exports of the app chunk have one name, and what the launcher calls is no object', () => {
    const { code, names } = withPlainExports(
      'import{t as e}from"./rt-1.js";var a=1,n=e({open:()=>b,close:()=>$}),b=2,$=3;export{a as x,$ as y,n as t};',
      't',
    );
    expect(code).to.equal('var a=1,b=2,$=3;export{$,a,b as open,$ as close};\n');
    expect(withNames('import{x as e,y as $}from"./app.js";e($);', 'app.js', names)).to.equal(
      'import{a as e,$}from"./app.js";e($);',
    );
    expect(() => withPlainExports('var a=1;export{a as x};', 't')).to.throw('unexpected shape');
  });

  it('A83 writes plain ASCII that means the same', () => {
    const code = '["é", `→ ${1} 😀`, /[é-ü]/u.test("ö")].join(" ")';
    const escaped = escapeNonAscii(code);
    expect(escaped).to.match(/^[\u0020-\u007e]*$/);
    expect(runInNewContext(escaped)).to.equal('é → 1 😀 true');
  });
});
