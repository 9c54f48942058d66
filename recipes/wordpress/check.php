<?php
/**
 * Runs the plugin outside WordPress, on stand-ins of the dozen functions that it calls, and fails
 * loudly when what it renders is not what it promises: php recipes/wordpress/check.php
 */

define( 'ABSPATH', __DIR__ );
define( 'READBACK_HOME', 'https://quiz.example/' );

$scripts = array();
function untrailingslashit( $text ) { return rtrim( $text, '/' ); }
function esc_url_raw( $url, $protocols = array() ) { return preg_match( '#^https?://#', $url ) ? $url : ''; }
function esc_url( $url ) { return htmlspecialchars( $url, ENT_QUOTES ); }
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function esc_html__( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function shortcode_atts( $defaults, $given ) { return array_merge( $defaults, array_intersect_key( (array) $given, $defaults ) ); }
function wp_enqueue_script( $name, $url ) { global $scripts; $scripts[ $name ] = $url; }
function add_shortcode() {}
function add_action( $hook, $then ) { $then(); }
function register_block_type( $folder ) {
	$block = json_decode( file_get_contents( "$folder/block.json" ), true, 512, JSON_THROW_ON_ERROR );
	assert( 'readback/quiz' === $block['name'] && file_exists( "$folder/editor.asset.php" ) );
}

ini_set( 'assert.exception', '1' );
require __DIR__ . '/readback/readback.php';

$html = readback_render( array( 'id' => 'kursk-engineers', 'reserve' => 'max(466px,616px - 25%)', 'lang' => 'de" onload="x' ) );
assert( str_contains( $html, '<readback-quiz quiz="kursk-engineers" style="display:block;padding-bottom:max(466px,616px - 25%)" lang="de&quot; onload=&quot;x">' ) );
assert( str_contains( $html, '<a href="https://quiz.example/quizzes/kursk-engineers">' ) );
assert( 'https://quiz.example/embed.js' === $scripts['readback'] );
assert( '' === readback_render( array( 'id' => '"><script>' ) ) );
assert( '' === readback_render( array() ) );
assert( str_contains( readback_render( array( 'id' => 'a', 'reserve' => '0;position:fixed' ) ), 'padding-bottom:' . READBACK_RESERVE . '"' ) );
echo "the plugin renders what it promises\n";
