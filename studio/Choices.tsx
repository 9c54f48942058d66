type Props<V extends string> = {
	legend: string;
	name: string;
	value: V;
	options: readonly (readonly [value: V, text: string])[];
	choose: (value: V) => void;
};

/** A choice of a few visible options: radio buttons that look like a row of buttons. */
export function Choices<V extends string>({ legend, name, value, options, choose }: Props<V>) {
	return (
		<fieldset class="choices">
			<legend>{legend}</legend>
			{options.map(([each, text]) => (
				<label key={each}>
					<input type="radio" name={name} value={each} checked={each === value} onChange={() => choose(each)} />
					<span>{text}</span>
				</label>
			))}
		</fieldset>
	);
}
