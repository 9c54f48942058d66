import type { Plugin } from "vite";

type Cut = [what: string, code: string, instead: string];

/**
 * Parts of preact.mjs (the pinned version, as published) that no view of ours can reach: readers
 * need not download them. HTML strings are cut for safety's sake too: what is not there cannot be
 * called. An upgrade of Preact that spells one of these otherwise fails the build, and the whole
 * browser suite runs on what is left.
 */
const cuts: Cut[] = [
	["HTML strings", '"dangerouslySetInnerHTML"==s?y=k:', ""],
	["HTML strings", '"dangerouslySetInnerHTML"==s?h=k:', ""],
	[
		"HTML strings",
		'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(y&&(t.textContent=""),',
		"(",
	],
	[
		"SVG and MathML",
		'("foreignObject"==C||"http://www.w3.org/1998/Math/MathML"==f&&v.test(C))&&(f="http://www.w3.org/1999/xhtml"),',
		"",
	],
	[
		"SVG and MathML",
		'if("svg"==C?f="http://www.w3.org/2000/svg":"math"==C?f="http://www.w3.org/1998/Math/MathML":f||(f="http://www.w3.org/1999/xhtml"),o)',
		"if(o)",
	],
	[
		"SVG and MathML",
		'if("http://www.w3.org/2000/svg"==i)t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(',
		"if(",
	],
	["SVG and MathML", "M.createElementNS(f,C,x.is?x:a)", "M.createElement(C)"],
	[
		"suspended trees",
		"128&u.__u&&(c=32&u.__u,s=u.__c.__z)&&(r.__u|=c,p=o=[],8==s.nodeType?l=B(s,o):o.push(s),l=o[0]||l),",
		"",
	],
	["suspended trees", "!u&&(i=t.__c)&&(i=i.__z)&&(f=B(i,o=[]))&&(i==t.__e&&o.some(g),g(f),g(i)),", ""],
	[
		"suspended trees",
		'function B(n,t){if(n&&8==n.nodeType&&n.data.startsWith("$s"))for(var r=1;n=n.nextSibling;){if(8==n.nodeType)if(n.data.startsWith("$s"))r++;else if(n.data.startsWith("/$s")&&!--r)return n;t&&t.push(n)}}',
		"",
	],
	[
		"instances of components",
		",t.some(function(r){try{t=r.__h,r.__h=[],t.some(function(n){n.call(r)})}catch(t){n.__e(t,r.__v)}})",
		"",
	],
	[
		"instances of components",
		'x.prototype.setState=function(n,t){var r=this.__s;r&&r!=this.state||(r=this.__s=_({},this.state)),"function"==typeof n&&(n=n(_({},r),this.props)),n&&(_(r,n),this.__v&&(t&&this.__k.push(t),L(this)))},x.prototype.forceUpdate=function(n){this.__v&&(this.__g|=4,n&&this.__h.push(n),L(this))},x.prototype.render=$,',
		"",
	],
	[
		"instances of components",
		"v=e.length;try{if(M=r.props,C=(s=V.prototype)&&s.render,j=(s=V.contextType)&&i[s.__c],L=s?j?j.props.value:s.__:i,(d=u.__c)?(r.__c=d,2&d.__g&&(d.__g|=1)):(C?r.__c=d=new V(M,L):(r.__c=d=new x(M,L),d.constructor=V,d.render=K),j&&j.sub(d),d.state||(d.state={}),d.__n=i,d.__g|=8,d.__h=[],d.__k=[]),C&&(d.__s||(d.__s=d.state),V.getDerivedStateFromProps&&(d.__s==d.state&&(d.__s=_({},d.__s)),_(d.__s,V.getDerivedStateFromProps(M,d.__s)))),k=d.props,b=d.state,d.__v=r,u.__c){if(M!==k&&C&&!V.getDerivedStateFromProps&&d.componentWillReceiveProps&&d.componentWillReceiveProps(M,L),r.__v==u.__v&&!(8&d.__g)||!(4&d.__g)&&d.shouldComponentUpdate&&!1===d.shouldComponentUpdate(M,d.__s,L)){r.__v!=u.__v&&(d.props=M,d.state=d.__s,d.__g&=-9),r.__e=u.__e,r.__k=u.__k,r.__k.some(function(n){n&&(n.__=r)}),y.push.apply(d.__h,d.__k),d.__k=[],d.__h.length&&e.push(d),l=S(u);break n}d.componentWillUpdate&&d.componentWillUpdate(M,d.__s,L),C&&d.componentDidUpdate&&d.__h.push(function(){d.componentDidUpdate(k,b,m)})}else C&&!V.getDerivedStateFromProps&&d.componentWillMount&&d.componentWillMount(),C&&d.componentDidMount&&d.__h.push(d.componentDidMount);d.context=L,d.props=M,d.__P=t,d.__g&=-5,H=n.__r,q=C?25:0;do{d.__g&=-9,H&&H(r),s=d.render(d.props,d.state=d.__s,d.context)}while(8&d.__g&&++q<25);C&&(y.push.apply(d.__h,d.__k),d.__k=[]),d.state=d.__s,d.getChildContext&&(i=_({},i,d.getChildContext())),C&&u.__c&&d.getSnapshotBeforeUpdate&&(m=d.getSnapshotBeforeUpdate(k,b)),",
		"M=r.props,s=V(M),",
	],
	[
		"instances of components",
		'r.__u&=-161,p&&p.some(g),d.__h.length&&e.push(d),1&d.__g&&(d.__g&=-4)}catch(t){if(e.length=v,r.__v=null,c||o)if(t&&t.then){if(r.__u|=128|c,o){for(~(T=o.indexOf(l||void 0))||(T=o.length);(N=o[T-1])&&8==N.nodeType;)T--;for(;T<o.length;T++)if(N=o[T])if(o[T]=null,O){if(N==P)break}else{if(8!=N.nodeType)break;N.data.startsWith("$s")&&(P=B(O=N))}}if(!O){for(;l&&8==l.nodeType&&l.nextSibling;)l=l.nextSibling;O=l}(s=B(O=r.__c.__z||(r.__c.__z=O)))?(r.__e=O,l=s):r.__e=l,l=l&&l.nextSibling}else o&&o.some(g);else r.__e=u.__e;r.__k||(r.__k=u.__k||[]),t&&t.then||D(r),n.__e(t,r,u)}}',
		"r.__u&=-161}",
	],
	[
		"errors caught",
		"n={__e:function(n,t,r,u){for(var i,o,e;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((e=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(n)),i.componentDidCatch&&(i.componentDidCatch(n,u||{}),e=1),e&&8&i.__g)return void(i.__g|=2)}catch(t){n=t}}throw f=0,n}},",
		"",
	],
	[
		"portals",
		"M.__P&&(s=l,f=(t=M.__P).namespaceURI,c=o=null,u.props&&u.props.__P!=t&&(u.__k.some(function(n){n&&J(n,n)}),u.__k=null),l=u.__k?S(u,0):null),",
		"",
	],
	["portals", "M.__P&&(r.__e=null,l=s),", ""],
	["portals", 'return"function"!=typeof n.type||n.props.__P?null:S(n)', 'return"function"!=typeof n.type?null:S(n)'],
	["portals", "if(n.props.__P)return t;", ""],
	["portals", '"function"!=typeof t.type||u&&!t.props.__P', '"function"!=typeof t.type||u'],
	[
		"style objects",
		'if("style"==t)if("string"==typeof r)n.style.cssText=r;else{if("string"==typeof u&&(n.style.cssText=u=""),u)for(t in u)r&&t in r||T(n.style,t);if(r)for(t in r)u&&r[t]==u[t]||T(n.style,t,r[t])}else if(',
		"if(",
	],
	["refs", "(h.ref!=v.ref||8&h.__u)&&(h.ref&&G(h.ref,null,v,h),v.ref&&a.push(v.ref,v.__c||w,v)),", ""],
	["refs", "for(var i=0;i<u.length;)G(u[i++],u[i++],u[i++]);", ""],
	["refs", '"ref"==f&&"function"!=typeof n?i=t[f]:', ""],
	[
		"refs",
		"if(n.unmount&&n.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||G(i,null,r,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){n.__e(t,r)}i.__P=i.__n=null}",
		"",
	],
	["hooks for plugins", "return!o&&n.vnode&&n.vnode(e),e}", "return e}"],
	["hooks for plugins", "(s=n.__b)&&s(r);", ""],
	["hooks for plugins", "return(s=n.diffed)&&s(r),l}", "return l}"],
	["hooks for plugins", "n.__&&n.__(t,r),", ""],
	["hooks for plugins", "n.__c&&n.__c(r,t)", ""],
	["hooks for plugins", "u(n.event?n.event(r):r)", "u(r)"],
	["hooks for plugins", "l&&(n.__m&&n.__m(r,o),l=!1)", "l&&(l=!1)"],
	["templates and elements of one's own", '"template"==C&&t.content||t', "t"],
	[
		"attributes that stand in no view",
		'"width"!=t&&"height"!=t&&"href"!=t&&"list"!=t&&"form"!=t&&"tabIndex"!=t&&"download"!=t&&"rowSpan"!=t&&"colSpan"!=t&&"role"!=t&&"popover"!=t&&t in n',
		'"href"!=t&&"tabIndex"!=t&&"role"!=t&&t in n',
	],
	["attributes that stand in no view", '"popover"==t&&1==r?"":r', "r"],
	["documents as roots", "9==r.nodeType&&(r=r.documentElement),", ""],
	[
		"capturing listeners",
		'f=t!=(t=t.replace(l,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),r?n.addEventListener(t,o,f):n.removeEventListener(t,o,f)',
		"t=t.slice(2).toLowerCase(),r?n.addEventListener(t,o):n.removeEventListener(t,o)",
	],
	["default values", '||"value"==s&&"defaultValue"in x||"checked"==s&&"defaultChecked"in x', ""],
	["default values", '"textarea"==C&&null!=x.defaultValue?null:', ""],
	["elements used twice", "o.constructor===h&&o.__b?o=k[f]=m(o.type,o.props,o.key,o.ref,o.__v):k[f]=o", "k[f]=o"],
	[
		"comments between elements",
		'for(t&&!t.parentNode&&(t=S(n))&&!t.parentNode&&(t=null),o=n.__e,e=t;e&&8==e.nodeType;)e=e.nextSibling;for(o!=e&&(!u&&r.moveBefore&&o.parentNode?r.moveBefore(o,t):r.insertBefore(o,t||null)),t=o;(t=t&&t.nextSibling)&&8==t.nodeType&&!t.data.startsWith("$s"););return t',
		"t&&!t.parentNode&&(t=S(n))&&!t.parentNode&&(t=null),(o=n.__e)!=t&&(!u&&r.moveBefore&&o.parentNode?r.moveBefore(o,t):r.insertBefore(o,t||null));return o&&o.nextSibling",
	],
];

/** Leaves out of Preact what the widget cannot reach; throws when Preact is not what the cuts were made for. */
export function trimPreact(): Plugin {
	return {
		name: "trim-preact",
		enforce: "pre",
		transform(source, id) {
			if (!id.endsWith("preact/dist/preact.mjs")) return null;
			const code = cuts.reduce((rest, [what, found, instead]) => {
				if (rest.split(found).length !== 2) throw new Error(`Preact has changed; the cut of ${what} no longer fits`);
				return rest.replace(found, () => instead);
			}, source);
			return { code, map: null };
		},
	};
}
