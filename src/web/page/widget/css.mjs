/* Sizes grow with the text size of the browser, and do not shrink where a page makes 1rem small. */
export const css = `
:host{--u:max(16px,1rem)}
.shell{--brand:#0b5c66;--on-brand:#fff;position:fixed;bottom:20px;display:flex;flex-direction:column;gap:10px;font:calc(var(--u))/1.4 system-ui,-apple-system,'Segoe UI',Roboto,'Open Sans',sans-serif;color:#16282c;max-width:calc(100vw - 32px)}
.right{right:20px;align-items:flex-end}
.left{left:20px;align-items:flex-start}
[hidden]{display:none!important}
button{font:inherit;cursor:pointer}
svg{width:1.5em;height:1.5em;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.launcher{display:flex;align-items:center;gap:.6em;min-height:56px;padding:.7em 1.3em .7em 1.1em;border:2px solid transparent;border-radius:2em;background:var(--brand);color:var(--on-brand);font-weight:600;text-align:start;box-shadow:0 2px 6px rgb(10 40 46/22%),0 8px 24px rgb(10 40 46/18%)}
.launcher:hover{filter:brightness(1.08)}
:focus-visible{outline:3px solid var(--brand);outline-offset:3px;box-shadow:0 0 0 3px #fff}
.teaser{display:flex;align-items:center;gap:.4em;margin:0;padding:.5em .4em .5em 1em;max-width:18em;border:1px solid #d3dfe1;border-radius:1em;background:#fff;box-shadow:0 4px 16px rgb(10 40 46/14%)}
.hush,.close{display:grid;place-items:center;min-width:44px;min-height:44px;padding:0;border:0;border-radius:50%;background:none;color:inherit}
.panel{position:fixed;bottom:20px;width:min(25.5em,100vw - 40px);height:min(42em,100vh - 40px);border:1px solid #c6d4d7;border-radius:1.1em;overflow:hidden;background:#f4f7f7;box-shadow:0 8px 40px rgb(10 40 46/28%)}
.right .panel{right:20px}
.left .panel{left:20px}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0;color-scheme:normal}
.cover{position:absolute;inset:0;z-index:1;display:grid;grid-template-columns:1fr auto;align-content:start;align-items:center;gap:.7em;padding:.7em 1em;background:#f4f7f7}
.cover p{grid-column:1/-1;margin:0}
.cover p:first-of-type{padding:.6em .8em;border-radius:.6em;background:#fff4e0;color:#5a3a00;font-weight:600}
.cover a{color:#0b4d56;font-weight:700}
@media (max-width:480px),(max-height:480px){
.panel{inset:0!important;width:100%!important;height:100%;border:0;border-radius:0}
.shell{bottom:14px}.right{right:14px}.left{left:14px}
}
@media (prefers-reduced-motion:no-preference){
.panel{animation:rise .18s ease-out}
@keyframes rise{from{transform:translateY(14px);opacity:0}}
}
@media print{.shell{display:none}}
`;
