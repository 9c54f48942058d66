/** Names with their values. Names without a value are left out. */
export function Facts({ facts }: { facts: [name: string, value: string | null][] }) {
	const known = facts.filter(([, value]) => value !== null);
	if (known.length === 0) return null;
	return (
		<dl class="items">
			{known.map(([name, value]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	);
}
