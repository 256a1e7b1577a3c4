// Shows the page's own policy, and counts what it reports.
const output = document.getElementById('violations');

document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  output.value = Number(output.value) + 1;
  console.warn(`Violation of ${violatedDirective}: ${blockedURI}`);
});

const { headers } = await fetch(location.href, { method: 'HEAD' });
document.getElementById('policy').textContent = headers.get('content-security-policy')?.replaceAll('; ', ';\n') ?? '';
