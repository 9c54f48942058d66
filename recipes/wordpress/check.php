<?php
/**
 * Runs the plugin outside WordPress, on stand-ins of the dozen functions that it calls, and fails
 * loudly when what it renders is not what it promises: php recipes/wordpress/check.php
 */

define( 'ABSPATH', __DIR__ );
define( 'READBACK_HOME', 'https://quiz.example/' );

/** Not `assert`, which PHP leaves out where it is set up for production. */
function expect( $holds ) {
	if ( ! $holds ) {
		throw new Exception( 'the plugin does not do what it promises' );
	}
}

$scripts    = array();
$attributes = array();
$taken      = array();
function untrailingslashit( $text ) { return rtrim( $text, '/' ); }
function esc_url_raw( $url, $protocols = array() ) { return preg_match( '#^https?://#', $url ) ? $url : ''; }
function esc_url( $url ) { return htmlspecialchars( $url, ENT_QUOTES ); }
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function esc_html__( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function shortcode_atts( $defaults, $given ) { global $taken; $taken = array_keys( $defaults ); return array_merge( $defaults, array_intersect_key( (array) $given, $defaults ) ); }
function wp_enqueue_script( $name, $url ) { global $scripts; $scripts[ $name ] = $url; }
function add_shortcode() {}
function add_action( $hook, $then ) { $then(); }
function register_block_type( $folder ) {
	global $attributes;
	$block      = json_decode( file_get_contents( "$folder/block.json" ), true, 512, JSON_THROW_ON_ERROR );
	$attributes = array_keys( $block['attributes'] );
	expect( 'readback/quiz' === $block['name'] && file_exists( "$folder/editor.asset.php" ) );
}

require __DIR__ . '/readback/readback.php';

$html = readback_render( array( 'id' => 'kursk-engineers', 'reserve' => 'max(446px,656px - 35%)', 'lang' => 'de" onload="x' ) );
expect( str_contains( $html, '<readback-quiz quiz="kursk-engineers" style="display:block;padding-bottom:max(446px,656px - 35%)" lang="de&quot; onload=&quot;x">' ) );
expect( str_contains( $html, '<a href="https://quiz.example/quizzes/kursk-engineers">' ) );
expect( 'https://quiz.example/embed.js' === $scripts['readback'] );
expect( '' === readback_render( array( 'id' => '"><script>' ) ) );
expect( '' === readback_render( array() ) );
expect( str_contains( readback_render( array( 'id' => 'a', 'reserve' => '0;position:fixed' ) ), 'padding-bottom:' . READBACK_RESERVE . '"' ) );
$html = readback_render( array( 'id' => 'a', 'mode' => 'explainer', 'lang' => 'de_DE', 'theme' => 'dark' ) );
expect( str_contains( $html, ' mode="explainer" lang="de-DE" theme="dark">' ) );
// Block and shortcode take the same, and the editor has a control for each.
expect( array() === array_merge( array_diff( $taken, $attributes ), array_diff( $attributes, $taken ) ) );
preg_match_all( '/control\(\w+, "(\w+)"/', file_get_contents( __DIR__ . '/readback/editor.js' ), $controls );
expect( array() === array_diff( $attributes, $controls[1] ) );
echo "the plugin renders what it promises\n";
