/** The look of the preview, on screens and on paper. No picture and no font from elsewhere. */
export const STYLE = `
:root{--ink:#1d2b2e;--soft:#5c6b6e;--line:#dfe6e6;--accent:#0b5d66;--ground:#f6f8f7;color-scheme:light}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,sans-serif}
header{background:var(--accent);color:#fff;padding:2.5rem max(1.5rem,calc((100vw - 1240px)/2)) 1.25rem}h1{margin:0;font-size:1.9rem;line-height:1.2}header p{opacity:.9;margin:.5rem 0 1.25rem}header code{color:#fff}
nav{display:flex;flex-wrap:wrap;gap:.5rem}nav a{color:#fff;text-decoration:none;border:1px solid #ffffff66;border-radius:99px;padding:.25rem .85rem}nav a:hover,nav a:focus{background:#ffffff22}nav small{opacity:.8}
main{max-width:1280px;margin:auto;padding:0 1.25rem 4rem}h2{margin:2.5rem 0 .75rem;font-size:1.35rem;color:var(--accent)}
.heads,.row{display:grid;grid-template-columns:1fr 1.05fr .85fr;gap:1.5rem}.heads{position:sticky;top:0;background:var(--ground);padding:.5rem 1.25rem;font-size:.78rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);border-bottom:1px solid var(--line);z-index:1}
article{background:#fff;border:1px solid var(--line);border-radius:14px;padding:1rem 1.25rem 1.25rem;margin:1rem 0;break-inside:avoid}h3{margin:0 0 .9rem;font-size:1.02rem}h3 code{font-weight:400;font-size:.8rem;color:var(--soft);margin-left:.4rem}h3 em{font-weight:400;font-size:.8rem;color:#1f6b3a}h3 em.open{color:#8a4b00}
.bubble p,.card p{margin:0 0 .6rem}.bubble>:last-child,.card>:last-child{margin-bottom:0}ul{margin:0 0 .6rem;padding-left:1.2rem}
.bubble{background:#eaf3f3;border-radius:4px 16px 16px 16px;padding:.85rem 1rem}.source{font-size:.8rem;color:var(--soft);border-top:1px solid #00000014;padding-top:.5rem}
.buttons{display:flex;flex-wrap:wrap;gap:.4rem;margin-top:.7rem}.buttons span{border:1px solid var(--accent);color:var(--accent);border-radius:99px;padding:.2rem .75rem;font-size:.84rem;background:#fff}
.card{border:1px solid #d1d1d1;border-left:3px solid #5b5fc7;border-radius:6px;padding:.85rem 1rem}.card .buttons span{border-color:#c7c7c7;color:#242424;border-radius:4px;font-weight:600}.dots{color:#5b5fc7;letter-spacing:.1em}
.sms{background:#e5e5ea;border-radius:18px 18px 18px 5px;padding:.6rem .9rem;font-size:.92rem;max-width:22rem}.patient{margin:.4rem 0 .4rem auto;width:max-content;background:#2d7d46;color:#fff;border-radius:16px;padding:.2rem .8rem;font-size:.85rem}.count{margin:.2rem .4rem .5rem;font-size:.74rem;color:var(--soft)}
@media(max-width:820px){.heads{display:none}.row{grid-template-columns:1fr}.row>div::before{content:attr(aria-label);display:block;font-size:.74rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin-bottom:.35rem}h1{font-size:1.5rem}}
@media print{@page{size:A4 landscape;margin:12mm}body{background:#fff;font-size:10.5px}header{background:none;color:var(--ink);padding:0}header code{color:inherit}nav{display:none}main{padding:0;max-width:none}.heads{position:static;padding:.2rem 0}article{border:0;border-top:1px solid #bbb;border-radius:0;padding:.5rem 0}h2{break-before:page}section:first-child h2{break-before:auto}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
