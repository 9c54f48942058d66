<?php
/**
 * Tests the plugin outside WordPress, with replacements for the functions that it calls. It exits with
 * an error if the plugin renders something unexpected: php recipes/wordpress/check.php
 */

define( 'ABSPATH', __DIR__ );
define( 'READBACK_HOME', 'https://quiz.example/' );
define( 'READBACK_TOKEN', 'secret-of-the-server' );

/** `assert` cannot be used, because PHP ignores it in production settings. */
function expect( $holds ) {
	if ( ! $holds ) {
		throw new Exception( 'the plugin renders something unexpected' );
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
class WP_Error { public $code; public $data; function __construct( $code, $message, $data ) { $this->code = $code; $this->data = $data; } }
$route  = array();
$asked  = array();
$answer = array( 'code' => 200, 'body' => '[]' );
$may    = '';
function register_rest_route( $space, $path, $options ) { global $route; $route = array( $space . $path => $options ); }
function current_user_can( $what ) { global $may; return $may === $what; }
function wp_remote_get( $url, $options ) { global $asked, $answer; $asked = array( $url, $options ); return $answer; }
function is_wp_error( $value ) { return $value instanceof WP_Error; }
function wp_remote_retrieve_response_code( $response ) { return $response['code']; }
function wp_remote_retrieve_body( $response ) { return $response['body']; }
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
// The block and the shortcode have the same attributes, and the editor has a control for each.
expect( array() === array_merge( array_diff( $taken, $attributes ), array_diff( $attributes, $taken ) ) );
preg_match_all( '/control\(\w+, "(\w+)"/', file_get_contents( __DIR__ . '/readback/editor.js' ), $controls );
expect( array() === array_diff( $attributes, $controls[1] ) );
// Only people who can edit posts get the list. This server requests it, and browsers never get the token.
$list = $route['readback/v1/quizzes'];
expect( false === $list['permission_callback']() );
$may = 'edit_posts';
expect( true === $list['permission_callback']() );
$answer = array( 'code' => 200, 'body' => '[{"id":"a-quiz","title":"A & B","revision":1},{"id":7,"title":"no id"},"no quiz"]' );
$reply  = $list['callback']( array( 'q' => 'a&limit=1000 "b"' ) );
expect( array( 'home' => 'https://quiz.example', 'quizzes' => array( array( 'id' => 'a-quiz', 'title' => 'A & B' ) ) ) === $reply );
expect( 'https://quiz.example/api/quizzes?state=published&order=changed&limit=20&q=a%26limit%3D1000+%22b%22' === $asked[0] );
expect( 'Bearer secret-of-the-server' === $asked[1]['headers']['Authorization'] && 0 === $asked[1]['redirection'] );
expect( ! str_contains( json_encode( $reply ), 'secret' ) );
foreach ( array( array( 'code' => 401, 'body' => '{}' ), array( 'code' => 302, 'body' => '' ), new WP_Error( 'down', '', array() ) ) as $answer ) {
	$reply = $list['callback']( array( 'q' => '' ) );
	expect( $reply instanceof WP_Error && 502 === $reply->data['status'] );
}
$answer = array( 'code' => 200, 'body' => 'no JSON' );
expect( array() === $list['callback']( array( 'q' => '' ) )['quizzes'] );
echo "the plugin renders what is expected\n";
